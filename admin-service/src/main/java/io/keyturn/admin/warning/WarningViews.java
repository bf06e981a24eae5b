package io.keyturn.admin.warning;

import io.keyturn.admin.automatic.RenewalPolicy;
import io.keyturn.admin.automatic.RenewalPolicyStore;
import io.keyturn.common.expiry.ExpiryText;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.expiry.Severity;
import io.keyturn.common.portal.PortalId;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds to warnings what is known of the portals' policies, and the sentence for people. */
@ApplicationScoped
class WarningViews {
  private final RenewalPolicyStore policies;
  private final Clock clock;

  WarningViews(RenewalPolicyStore policies, Clock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  List<WarningView> of(List<Warning> warnings, Language language) {
    var now = clock.instant();
    var found = policies.find(warnings.stream().map(Warning::portal).toList());
    return warnings.stream()
        .map(warning -> view(warning, planned(warning, found, now), now, language))
        .toList();
  }

  private static Optional<Instant> planned(
      Warning warning, Map<PortalId, RenewalPolicy> policies, Instant now) {
    return Optional.ofNullable(policies.get(warning.portal()))
        .flatMap(policy -> policy.planned(warning.expiresAt(), now));
  }

  private static WarningView view(
      Warning warning, Optional<Instant> planned, Instant now, Language language) {
    return new WarningView(
        warning.portal().value(),
        warning.name(),
        warning.environment().value(),
        warning.expiresAt(),
        Severity.of(warning.expiresAt(), now),
        message(warning, planned, now, language),
        warning
            .renewal()
            .map(id -> "/api/v1/portals/" + warning.portal() + "/renewals/" + id)
            .orElse(null),
        planned.orElse(null),
        warning.blockedNotices());
  }

  private static String message(
      Warning warning, Optional<Instant> planned, Instant now, Language language) {
    var words = words(language);
    var text = new ExpiryText(language);
    var left = text.left(warning.expiresAt(), now);
    var date = text.date(warning.expiresAt());
    var expiry =
        now.isBefore(warning.expiresAt())
            ? words.expires(warning.name(), left, date)
            : words.expired(warning.name(), left, date);
    var next =
        warning.renewal().isPresent()
            ? words.underWay()
            : planned.map(text::date).map(words::planned).orElseGet(words::nothingDone);
    return expiry + " " + next;
  }

  private static WarningMessages words(Language language) {
    return language == Language.EN
        ? MessageBundles.get(WarningMessages.class)
        : MessageBundles.get(WarningMessages.class, Localized.Literal.of(language.tag()));
  }
}
