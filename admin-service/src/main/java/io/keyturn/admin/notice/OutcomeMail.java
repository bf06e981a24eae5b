package io.keyturn.admin.notice;

import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.renewal.runner.RenewalEnded;
import io.keyturn.admin.renewal.runner.RenewalStore;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.Portal;
import io.quarkus.mailer.MailTemplate;
import io.quarkus.qute.CheckedTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Mails the environment's support contact how a renewal ended. */
@ApplicationScoped
public class OutcomeMail {
  private static final Logger LOG = Logger.getLogger(OutcomeMail.class);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final RenewalStore renewals;
  private final PortalStore portals;
  private final EnvironmentStore environments;
  private final AuthenticationKeyStore keys;

  OutcomeMail(
      RenewalStore renewals,
      PortalStore portals,
      EnvironmentStore environments,
      AuthenticationKeyStore keys) {
    this.renewals = renewals;
    this.portals = portals;
    this.environments = environments;
    this.keys = keys;
  }

  void send(@ObservesAsync RenewalEnded ended) {
    renewals
        .find(ended.renewal())
        .filter(renewal -> !provisioned(renewal))
        .ifPresent(
            renewal -> portals.find(renewal.portal()).ifPresent(portal -> send(renewal, portal)));
  }

  /** Nobody needs a mail about a portal that was registered a moment ago. */
  private static boolean provisioned(Renewal renewal) {
    return renewal.order().reason() == RenewalReason.FIRST_KEY
        && renewal.progress().state() == RenewalState.SUCCEEDED;
  }

  private void send(Renewal renewal, Portal portal) {
    var environment = environments.find(portal.environment()).orElseThrow();
    Templates.outcome(facts(renewal, portal))
        .to(environment.supportContact())
        .subject("Portal " + portal.id() + ": " + headline(renewal.progress().state()))
        .send()
        .subscribe()
        .with(
            sent -> LOG.debugf("renewal %s: outcome mail sent", renewal.id()),
            failure ->
                LOG.warnf(
                    "renewal %s: the outcome mail was not sent: %s",
                    renewal.id(), failure.getMessage()));
  }

  private Facts facts(Renewal renewal, Portal portal) {
    var key = keys.active(portal.id());
    var finding = renewal.progress().finding();
    return new Facts(
        portal.profile().name(),
        headline(renewal.progress().state()),
        finding.map(found -> found.reason().sentence()).orElse(""),
        key.map(AuthenticationKey::certificate)
            .map(certificate -> UTC.format(certificate.notAfter()))
            .orElse("none"),
        key.map(found -> found.certificate().thumbprint()).orElse("none"));
  }

  private static String headline(RenewalState state) {
    return switch (state) {
      case SUCCEEDED -> "authentication key renewed";
      case FAILED -> "authentication key update failed";
      case ROLLED_BACK -> "authentication key update rolled back";
      case RUNNING -> "authentication key update under way";
    };
  }

  /** What the mail says. */
  public record Facts(
      String portal, String headline, String reason, String expiration, String thumbprint) {}

  /** The mail's texts. */
  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native MailTemplate.MailTemplateInstance outcome(Facts facts);
  }
}
