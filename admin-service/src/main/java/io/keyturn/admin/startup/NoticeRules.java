package io.keyturn.admin.startup;

import io.keyturn.admin.key.KeyPolicyConfig;
import io.keyturn.admin.notice.Ladder;
import io.keyturn.admin.notice.NoticeConfig;
import io.keyturn.common.startup.Check;
import io.keyturn.common.startup.Finding;
import io.keyturn.common.startup.StartupRules;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Notices are owed within a key's life, and sent within their lease. */
@Singleton
class NoticeRules implements StartupRules {
  private static final String PREFIX = "keyturn.notice.";

  private final NoticeConfig notices;
  private final KeyPolicyConfig keys;
  private final int connections;

  NoticeRules(
      NoticeConfig notices,
      KeyPolicyConfig keys,
      @ConfigProperty(name = "quarkus.mailer.max-pool-size") int connections) {
    this.notices = notices;
    this.keys = keys;
    this.connections = connections;
  }

  @Override
  public List<Finding> findings() {
    var first = notices.ladder().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    return new Check()
        .accepts(
            () ->
                new Ladder(notices.ladder(), notices.afterExpiryEvery(), notices.afterExpiryFor()))
        .demand(
            first.compareTo(Thresholds.length(keys.validity())) < 0,
            PREFIX + "ladder",
            notices.ladder(),
            "give steps shorter than keyturn.key.validity, " + keys.validity())
        .positive(PREFIX + "timeout", notices.timeout())
        .moreThan(PREFIX + "lease", notices.lease(), "timeout", notices.timeout())
        .positive(PREFIX + "first-pause", notices.firstPause())
        .atLeast(
            PREFIX + "longest-pause", notices.longestPause(), "first-pause", notices.firstPause())
        .moreThan(PREFIX + "give-up", notices.giveUp(), "longest-pause", notices.longestPause())
        .positive(PREFIX + "batch", notices.batch())
        .positive(PREFIX + "daily-cap", notices.dailyCap())
        .positive(PREFIX + "parallel", notices.parallel())
        .demand(
            notices.parallel() <= connections,
            PREFIX + "parallel",
            notices.parallel(),
            "give at most quarkus.mailer.max-pool-size, " + connections)
        .findings();
  }
}
