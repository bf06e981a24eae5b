package io.keyturn.portal.about;

import io.keyturn.common.expiry.ExpiryText;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.expiry.Severity;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.runtime.RoleConfig;
import io.keyturn.portal.publication.PortalKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells that the published key expires soon. The key this process signs with does not count: a
 * portal that has not been restarted yet would go on warning of what is done.
 */
@ApplicationScoped
class ExpiryNotices {
  private final AboutConfig config;
  private final RoleConfig roles;
  private final Clock clock;

  ExpiryNotices(AboutConfig config, RoleConfig roles, Clock clock) {
    this.config = config;
    this.roles = roles;
    this.clock = clock;
  }

  /** The notice, from the configured time before the expiration on. */
  Optional<ExpiryNotice> of(PortalKeys keys, Language language) {
    var now = clock.instant();
    return keys.active()
        .map(key -> key.certificate().notAfter())
        .filter(expiration -> !now.isBefore(expiration.minus(config.noticeFrom())))
        .map(expiration -> notice(expiration, now, keys.portal(), language));
  }

  private ExpiryNotice notice(Instant expiration, Instant now, Portal portal, Language language) {
    var severity = Severity.of(expiration, now);
    var words = Words.in(language);
    var text = new ExpiryText(language);
    var left = text.left(expiration, now);
    var date = text.date(expiration);
    var facts =
        severity == Severity.EXPIRED ? words.expired(left, date) : words.expires(left, date);
    var message = facts + " " + words.renewal(roles.rolesThatManage(portal));
    return new ExpiryNotice(severity, message, expiration.toString());
  }
}
