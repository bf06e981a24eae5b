package io.keyturn.admin.renewal.fault;

import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalProgress;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.renewal.Resumption;
import io.keyturn.admin.renewal.SampleRenewals;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.admin.renewal.fault.Mishaps.Crash;
import io.keyturn.admin.retirement.PlayedRetirement;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.keytable.MemoryKeys;
import io.keyturn.common.keytable.MemoryMarkers;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One portal, its provider and any number of admin-services, to which anything can happen. */
final class World {
  static final PortalId PORTAL = new PortalId("contoso");
  static final String CLIENT = "portal-" + PORTAL;
  static final Duration GRACE = Duration.ofMinutes(61);

  private final SettableClock clock = new SettableClock(Instant.now());
  private final Mishaps mishaps = new Mishaps();
  private final MemoryKeys keys = new MemoryKeys(clock);
  private final FaultyDirectory directory = new FaultyDirectory(mishaps);
  private final PlayedPortal portal =
      new PlayedPortal(clock, mishaps, this::activeKid, this::accepted);
  private final PlayedRetirement retirement = new PlayedRetirement(keys, directory, GRACE, clock);
  private final PlayedRunners runners;
  private Optional<Set<String>> arrived = Optional.empty();
  private final Set<String> compromised = new HashSet<>();
  private PlayedRenewal latest;

  World(PlayedProvider provider) {
    provider.accept(this::accepted);
    var steps =
        new Steps(keys, new MemoryMarkers(clock, this::runningAt), directory, portal, clock);
    this.runners = new PlayedRunners(steps.plan(provider), keys, clock, mishaps);
    renew(RenewalReason.REQUESTED);
  }

  PlayedRunners runners() {
    return runners;
  }

  FaultyDirectory directory() {
    return directory;
  }

  PlayedPortal portal() {
    return portal;
  }

  /** The renewal that was asked for last. */
  PlayedRenewal latest() {
    return latest;
  }

  List<AuthenticationKey> keys() {
    return keys.all();
  }

  Optional<AuthenticationKey> active() {
    return keys.active(PORTAL);
  }

  void timePasses(Duration time) {
    clock.advance(time);
  }

  /** Superseded keys have their grace behind them, and retire where nothing else keeps them. */
  void hoursPass() {
    clock.advance(GRACE);
    retire();
  }

  /** Keys that are registered from now on do not reach those who check assertions. */
  void propagationStops() {
    arrived = Optional.of(registered());
  }

  void propagationGoesOn() {
    arrived = Optional.empty();
  }

  /** Whether a renewal has replaced this key because it was not to be trusted any more. */
  boolean compromised(String kid) {
    return compromised.contains(kid);
  }

  /** As {@code Renewals.start}. */
  void renew(RenewalReason asked) {
    if (latest != null && latest.facts().running()) {
      return;
    }
    var reason = active().isPresent() ? asked : RenewalReason.FIRST_KEY;
    keys.abandonStaged(PORTAL);
    if (reason == RenewalReason.COMPROMISED) {
      activeKid().ifPresent(compromised::add);
    }
    var progress =
        new RenewalProgress(RenewalState.RUNNING, StepName.GENERATE, 0, 0, Optional.empty());
    var now = clock.instant();
    var times = new Renewal.Times(now, Optional.empty());
    var order = SampleRenewals.order(reason);
    latest = new PlayedRenewal(new Renewal(RenewalId.next(), PORTAL, order, progress, times), now);
  }

  /** As {@code Renewals.retry}. */
  void retry() {
    boolean stopped =
        latest.state() == RenewalState.FAILED || latest.state() == RenewalState.ROLLED_BACK;
    if (stopped) {
      var resumption = Resumption.of(latest.facts(), keys.madeBy(latest.facts().id()));
      latest.resume(resumption.step(), clock.instant());
      resumption.spoiled().ifPresent(key -> keys.abandon(key.id()));
    }
  }

  /** Retires what may go. */
  void retire() {
    retirement.tick(portal.live(PORTAL), latest.facts().running(), CLIENT);
  }

  /** Dies at a call to the directory on the way. */
  void dieRetiring(int call, boolean afterIt) {
    mishaps.crashAt(call, afterIt);
    try {
      retire();
    } catch (Crash crash) {
      // Nothing more comes from this replica.
    } finally {
      mishaps.none();
    }
  }

  /** What the directory lists, whatever it does to those who ask. */
  Set<String> registered() {
    return Set.copyOf(
        keys.all().stream()
            .map(AuthenticationKey::kid)
            .filter(kid -> directory.registered(CLIENT, kid).isPresent())
            .toList());
  }

  /** Everybody does again what he is told. */
  void calm() {
    directory.recover();
    propagationGoesOn();
    portal.is(PlayedPortal.Mood.WELL);
    while (runners.anyPaused()) {
      runners.revive();
    }
  }

  private boolean runningAt(RenewalId id, String step) {
    var facts = latest.facts();
    return facts.id().equals(id) && facts.running() && facts.progress().step().name().equals(step);
  }

  private Optional<String> activeKid() {
    return active().map(AuthenticationKey::kid);
  }

  private boolean accepted(String kid) {
    return directory.registered(CLIENT, kid).isPresent()
        && arrived.map(kids -> kids.contains(kid)).orElse(true);
  }
}
