package io.keyturn.admin.renewal.fault;

import io.keyturn.admin.restart.PortalInstances;
import io.keyturn.admin.restart.PortalRestart;
import io.keyturn.admin.restart.RestartException;
import io.keyturn.common.keytable.Instance;
import io.keyturn.common.keytable.Instance.Presence;
import io.keyturn.common.keytable.Instance.Served;
import io.keyturn.common.keytable.RestartMarker;
import io.keyturn.common.portal.PortalId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A portal of one instance, which loads its key when it starts, as the real one does. */
final class PlayedPortal implements PortalRestart, PortalInstances {
  private final Clock clock;
  private final Mishaps mishaps;
  private final Supplier<Optional<String>> activeKid;
  private final Predicate<String> accepted;
  private Mood mood = Mood.WELL;
  private Optional<String> keptKid = Optional.empty();
  private Optional<Process> process = Optional.empty();
  private int restarts;

  /** How the portal takes being restarted. */
  enum Mood {
    WELL,
    /** It does not come back. */
    AWAY,
    /** It comes back with the key it has now, whatever the table says. */
    BEHIND,
    /** It comes back unconnected with any key but the one it has now. */
    STUBBORN,
    /** It gives no answer. */
    DEAF,
    /** It says no. */
    REFUSING
  }

  private record Process(UUID id, Instant startedAt, Optional<String> kid) {}

  PlayedPortal(
      Clock clock,
      Mishaps mishaps,
      Supplier<Optional<String>> activeKid,
      Predicate<String> accepted) {
    this.clock = clock;
    this.mishaps = mishaps;
    this.activeKid = activeKid;
    this.accepted = accepted;
  }

  /** From now on it takes restarts so; a portal that gets well is started by a person. */
  void is(Mood next) {
    mood = next;
    keptKid = servedKid().or(activeKid);
    if (next == Mood.WELL) {
      start();
    }
  }

  /** The key it signs with, if it runs and has one. */
  Optional<String> servedKid() {
    return process.flatMap(running -> running.kid().or(activeKid));
  }

  /** How often it was restarted by order. */
  int restarts() {
    return restarts;
  }

  @Override
  public void check(PortalId portal) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean advance(PortalId portal, RestartMarker marker) throws RestartException {
    if (process.isEmpty() || !process.get().startedAt().isBefore(marker.requestedAt())) {
      return true;
    }
    return mishaps.around(() -> told());
  }

  @Override
  public List<Instance> live(PortalId portal) {
    return process.map(running -> instance(portal, running)).stream().toList();
  }

  @Override
  public List<Instance> latest(PortalId portal) {
    return live(portal);
  }

  private boolean told() throws RestartException {
    if (mood == Mood.DEAF) {
      throw RestartException.notYet("no answer", null);
    }
    if (mood == Mood.REFUSING) {
      throw RestartException.refused("no");
    }
    restarts++;
    process = Optional.empty();
    if (mood != Mood.AWAY) {
      start();
    }
    return false;
  }

  private void start() {
    var kid = mood == Mood.BEHIND ? keptKid : activeKid.get();
    process = Optional.of(new Process(UUID.randomUUID(), clock.instant(), kid));
  }

  private Instance instance(PortalId portal, Process running) {
    var kid = servedKid();
    boolean connected =
        kid.filter(accepted).isPresent() && (mood != Mood.STUBBORN || kid.equals(keptKid));
    return new Instance(
        running.id(),
        portal,
        URI.create("http://localhost:1"),
        new Served(kid, connected),
        new Presence(running.startedAt(), clock.instant(), Optional.empty()));
  }
}
