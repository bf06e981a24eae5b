package io.keyturn.portal.start;

import io.keyturn.common.startup.Finding;
import io.keyturn.common.startup.StartupRules;
import io.keyturn.portal.connection.ConnectionConfig;
import io.keyturn.portal.instance.InstanceConfig;
import io.keyturn.portal.publication.PublicationConfig;
import io.keyturn.portal.visitor.VisitorTokenConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Times and numbers that the portal's work cannot be done with. */
@Singleton
class PortalRules implements StartupRules {
  private final ConnectionConfig connection;
  private final InstanceConfig instance;
  private final PublicationConfig publication;
  private final VisitorTokenConfig visitors;

  PortalRules(
      ConnectionConfig connection,
      InstanceConfig instance,
      PublicationConfig publication,
      VisitorTokenConfig visitors) {
    this.connection = connection;
    this.instance = instance;
    this.publication = publication;
    this.visitors = visitors;
  }

  @Override
  public List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    Map.of(
            "keyturn.connection.check", connection.check(),
            "keyturn.instance.heartbeat", instance.heartbeat(),
            "keyturn.publication.poll", publication.poll(),
            "keyturn.publication.retry-after", publication.retryAfter())
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(setting -> setting.getValue().compareTo(Duration.ZERO) <= 0)
        .map(setting -> unsound(setting.getKey(), setting.getValue(), "give more than zero"))
        .forEach(findings::add);
    if (publication.maxAge().isNegative()) {
      findings.add(
          unsound("keyturn.publication.max-age", publication.maxAge(), "give zero or more"));
    }
    if (visitors.rate() < 1) {
      findings.add(unsound("keyturn.visitor-token.rate", visitors.rate(), "give 1 or more"));
    }
    return findings;
  }

  private static Finding unsound(String setting, Object value, String remedy) {
    return Finding.unsound(setting, "is " + value, remedy);
  }
}
