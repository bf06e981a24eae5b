package io.keyturn.admin.restart;

import io.keyturn.common.keytable.Instance;
import io.keyturn.common.keytable.Instance.Presence;
import io.keyturn.common.keytable.Instance.Served;
import io.keyturn.common.keytable.RestartMarker;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The processes of one portal in memory, and their clock: a second passes with every event. */
public final class SimulatedPortal implements PortalInstances {
  private final PortalId id = Samples.anyPortalId();
  private final List<Instance> instances = new ArrayList<>();
  private final Map<UUID, Instant> markers = new HashMap<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private int fewest = Integer.MAX_VALUE;

  public PortalId id() {
    return id;
  }

  /** A restart asked for now. */
  public synchronized RestartMarker mark() {
    var marker = new RestartMarker(UUID.randomUUID(), tick());
    markers.put(marker.marker(), marker.requestedAt());
    return marker;
  }

  /** When a restart was asked for, as a process finds it in the key table. */
  public synchronized Optional<Instant> requestedAt(UUID marker) {
    return Optional.ofNullable(markers.get(marker));
  }

  /**
   * A process comes up, without a connection yet.
   *
   * @param url where it answers, made from its id
   */
  public synchronized Instance start(UnaryOperator<String> url) {
    var one = UUID.randomUUID();
    var presence = new Presence(tick(), now, Optional.empty());
    var instance =
        new Instance(
            one,
            id,
            URI.create(url.apply(one.toString())),
            new Served(Optional.of("kid"), false),
            presence);
    instances.add(instance);
    return instance;
  }

  /** A process gets its connection. */
  public synchronized void connect(UUID instance) {
    var old = find(instance);
    replace(old, new Served(old.served().kid(), true), old.presence());
  }

  /** A process leaves. */
  public synchronized void stop(UUID instance) {
    var old = find(instance);
    var stopped = new Presence(old.presence().startedAt(), now, Optional.of(tick()));
    replace(old, old.served(), stopped);
    fewest = Math.min(fewest, connected());
  }

  /** How many processes were started so far. */
  public synchronized int starts() {
    return instances.size();
  }

  /** The fewest connected processes that there were since one stopped for the first time. */
  public synchronized int fewest() {
    return fewest;
  }

  public synchronized int connected() {
    return (int) live(id).stream().filter(one -> one.served().connected()).count();
  }

  public synchronized Instance find(UUID instance) {
    return instances.stream().filter(one -> one.id().equals(instance)).findFirst().orElseThrow();
  }

  @Override
  public synchronized List<Instance> live(PortalId portal) {
    return instances.stream()
        .filter(one -> one.portal().equals(portal) && one.presence().stoppedAt().isEmpty())
        .toList();
  }

  @Override
  public synchronized List<Instance> latest(PortalId portal) {
    return instances.stream()
        .filter(one -> one.portal().equals(portal))
        .sorted(Comparator.comparing((Instance one) -> one.presence().startedAt()).reversed())
        .toList();
  }

  private void replace(Instance old, Served served, Presence presence) {
    instances.set(instances.indexOf(old), new Instance(old.id(), id, old.url(), served, presence));
  }

  private Instant tick() {
    now = now.plusSeconds(1);
    return now;
  }
}
