package io.keyturn.admin.webhook;

import io.keyturn.admin.link.Links;
import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.renewal.runner.RenewalStore;
import io.keyturn.admin.webhook.CloudEvent.Data;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.Portal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Makes events of notices, of what is true at this moment. */
@ApplicationScoped
class WebhookEvents {
  private static final String TYPE = "io.keyturn.";

  private final PortalStore portals;
  private final AuthenticationKeyStore keys;
  private final RenewalStore renewals;
  private final Links links;

  WebhookEvents(
      PortalStore portals, AuthenticationKeyStore keys, RenewalStore renewals, Links links) {
    this.portals = portals;
    this.keys = keys;
    this.renewals = renewals;
    this.links = links;
  }

  /** The event; nothing where what the notice says is not true any more. */
  Optional<CloudEvent> of(Notice notice) {
    return switch (notice.kind()) {
      case EXPIRY -> expiry(notice);
      case RENEWAL_SUCCEEDED -> end(notice, RenewalState.SUCCEEDED, "renewal.succeeded");
      case RENEWAL_FAILED -> end(notice, RenewalState.FAILED, "renewal.failed");
      case RENEWAL_ROLLED_BACK -> end(notice, RenewalState.ROLLED_BACK, "renewal.rolled-back");
      case TEST -> Optional.of(test(notice));
      // Asks and tells people.
      case CONFIRMATION, NEW_KEY -> Optional.empty();
    };
  }

  private Optional<CloudEvent> expiry(Notice notice) {
    var subject = notice.subject();
    return subject
        .portal()
        .flatMap(portals::find)
        .flatMap(
            portal ->
                keys.active(portal.id())
                    .filter(key -> subject.key().filter(key.id()::equals).isPresent())
                    .map(key -> expiry(notice, portal, key)));
  }

  private CloudEvent expiry(Notice notice, Portal portal, AuthenticationKey key) {
    var step = notice.subject().step().orElse(Duration.ZERO);
    boolean expired = step.isZero() || step.isNegative();
    var underWay = renewals.running(portal.id()).map(WebhookEvents::address).orElse(null);
    var data = data(portal, Optional.of(key), step.toString(), underWay, null, null);
    return event(notice, portal, expired ? "key.expired" : "key.expiring", data);
  }

  /** One that runs again has not ended yet. */
  private Optional<CloudEvent> end(Notice notice, RenewalState state, String type) {
    return notice
        .subject()
        .renewal()
        .flatMap(renewals::find)
        .filter(renewal -> renewal.progress().state() == state)
        .flatMap(
            renewal ->
                portals.find(renewal.portal()).map(portal -> end(notice, portal, renewal, type)));
  }

  private CloudEvent end(Notice notice, Portal portal, Renewal renewal, String type) {
    var reason = renewal.progress().finding().map(finding -> finding.reason());
    var data =
        data(
            portal,
            keys.active(portal.id()),
            null,
            address(renewal),
            reason.map(it -> it.code()).orElse(null),
            reason.map(it -> it.sentence()).orElse(null));
    return event(notice, portal, type, data);
  }

  private CloudEvent test(Notice notice) {
    var environment = notice.subject().environment();
    return new CloudEvent(
        notice.id(),
        links.environment(environment),
        TYPE + "test",
        null,
        notice.progress().created(),
        Data.of(environment.value()));
  }

  private CloudEvent event(Notice notice, Portal portal, String type, Data data) {
    return new CloudEvent(
        notice.id(),
        links.portal(portal.id()),
        TYPE + type,
        portal.id().value(),
        notice.progress().created(),
        data);
  }

  private static Data data(
      Portal portal,
      Optional<AuthenticationKey> key,
      String step,
      String renewal,
      String code,
      String remedy) {
    var certificate = key.map(AuthenticationKey::certificate);
    return new Data(
        portal.environment().value(),
        portal.id().value(),
        portal.profile().name(),
        certificate.map(it -> it.notAfter()).orElse(null),
        certificate.map(it -> it.thumbprint()).orElse(null),
        step,
        renewal,
        code,
        remedy);
  }

  private static String address(Renewal renewal) {
    return "/api/v1/portals/" + renewal.portal() + "/renewals/" + renewal.id();
  }
}
