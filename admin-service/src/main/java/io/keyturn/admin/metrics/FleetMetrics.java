package io.keyturn.admin.metrics;

import io.keyturn.admin.notice.NoticeState;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.tick.Tick;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.portal.PortalState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Gauges of all portals, keys, renewals and notices as the last tick found them. Each replica shows
 * the same; what has gone from the key table goes from here.
 */
@ApplicationScoped
public class FleetMetrics {
  private final Census census;
  private final MetricsConfig config;
  private final Clock clock;
  private final MultiGauge expiration;
  private final MultiGauge renewed;
  private final Map<String, MultiGauge> counts = new HashMap<>();
  private final MultiGauge sealedSecrets;
  private volatile double oldestDue = Double.NaN;
  private volatile double unresolved = Double.NaN;
  private volatile double longestStep = Double.NaN;
  private volatile double refreshed = Double.NaN;

  FleetMetrics(Census census, MetricsConfig config, Clock clock, MeterRegistry meters) {
    this.census = census;
    this.config = config;
    this.clock = clock;
    expiration =
        seconds("keyturn.key.expiration.timestamp", "When a portal's ACTIVE key expires")
            .register(meters);
    renewed =
        seconds("keyturn.key.renewed.timestamp", "When a portal's ACTIVE key became ACTIVE")
            .register(meters);
    for (String counted : List.of("portals", "keys", "renewals", "notices")) {
      var gauge = MultiGauge.builder("keyturn." + counted).description(counted + " by state");
      counts.put(counted, gauge.register(meters));
    }
    sealedSecrets =
        MultiGauge.builder("keyturn.sealed.secrets")
            .description("Private keys and webhook secrets by version of the key-encryption key")
            .register(meters);
    Gauge.builder("keyturn.renewals.unresolved", () -> unresolved)
        .description("Portals whose last renewal failed or was rolled back")
        .register(meters);
    Gauge.builder("keyturn.renewal.longest.step.age", () -> longestStep)
        .baseUnit("seconds")
        .description("For how long a running renewal has been in its step; 0 where none runs")
        .register(meters);
    Gauge.builder("keyturn.notice.oldest.due.age", () -> oldestDue)
        .baseUnit("seconds")
        .description("For how long the oldest notice has been overdue; 0 where none is")
        .register(meters);
    Gauge.builder("keyturn.metrics.refreshed.timestamp", () -> refreshed)
        .baseUnit("seconds")
        .description("When the key table was last read for these metrics")
        .register(meters);
  }

  private static MultiGauge.Builder seconds(String name, String description) {
    return MultiGauge.builder(name).baseUnit("seconds").description(description);
  }

  @Tick
  @Scheduled(
      every = "{keyturn.metrics.tick}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    var keys = census.validities(config.portals());
    expiration.register(rows(keys, Validity::expiration), true);
    renewed.register(rows(keys, Validity::renewed), true);
    count("portals", census.states("portal"), PortalState.values());
    count("keys", census.states("authentication_key"), KeyState.values());
    count("renewals", census.states("renewal"), RenewalState.values());
    count("notices", census.openNotices(), NoticeState.DUE, NoticeState.BLOCKED);
    unresolved = census.unresolvedRenewals();
    longestStep = census.longestStepAge();
    sealedSecrets.register(versions(census.sealedByVersion()), true);
    oldestDue = census.oldestDueAge();
    refreshed = clock.instant().getEpochSecond();
  }

  private static List<Row<Number>> rows(List<Validity> keys, Function<Validity, Instant> time) {
    return keys.stream()
        .map(
            key ->
                Row.of(
                    Tags.of("portal", key.portal(), "environment", key.environment()),
                    time.apply(key).getEpochSecond()))
        .toList();
  }

  private static List<Row<Number>> versions(Map<String, Long> sealed) {
    return sealed.entrySet().stream()
        .map(version -> Row.of(Tags.of("version", version.getKey()), version.getValue()))
        .toList();
  }

  /** A state that nothing is of is shown as well, so that an alert sees 0 and not nothing. */
  private void count(String counted, Map<String, Long> found, Enum<?>... states) {
    var rows =
        Stream.of(states)
            .map(Enum::name)
            .map(state -> Row.of(Tags.of("state", state), found.getOrDefault(state, 0L)))
            .toList();
    counts.get(counted).register(rows, true);
  }
}
