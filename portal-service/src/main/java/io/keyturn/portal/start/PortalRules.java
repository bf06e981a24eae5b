package io.keyturn.portal.start;

import io.keyturn.common.startup.Check;
import io.keyturn.common.startup.Finding;
import io.keyturn.common.startup.StartupRules;
import io.keyturn.portal.connection.ConnectionConfig;
import io.keyturn.portal.instance.InstanceConfig;
import io.keyturn.portal.publication.PublicationConfig;
import io.keyturn.portal.visitor.VisitorTokenConfig;
import jakarta.inject.Singleton;
import java.util.List;

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
    return new Check()
        .positive("keyturn.connection.check", connection.check())
        .positive("keyturn.instance.heartbeat", instance.heartbeat())
        .positive("keyturn.publication.poll", publication.poll())
        .positive("keyturn.publication.retry-after", publication.retryAfter())
        .demand(
            !publication.maxAge().isNegative(),
            "keyturn.publication.max-age",
            publication.maxAge(),
            "give zero or more")
        .positive("keyturn.visitor-token.rate", visitors.rate())
        .findings();
  }
}
