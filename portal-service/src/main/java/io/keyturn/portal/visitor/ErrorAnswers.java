package io.keyturn.portal.visitor;

import io.keyturn.common.browser.PageLanguage;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.problem.CorrelationFilter;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Makes answers that say why there is no token. */
@ApplicationScoped
class ErrorAnswers {
  private final PageLanguage language;
  private final Clock clock;

  ErrorAnswers(PageLanguage language, Clock clock) {
    this.language = language;
    this.clock = clock;
  }

  ResponseBuilder of(TokenRefusedException refused) {
    var error = refused.error();
    var spoken = language.spoken();
    var document =
        new ErrorDocument(
            error.id(),
            words(spoken).error(error),
            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
            CorrelationFilter.current().orElse(""));
    var answer =
        TokenHeaders.neverKept(Response.status(error.status()))
            .entity(document)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .language(spoken.locale());
    refused.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, seconds(wait)));
    if (error == TokenError.NOT_SIGNED_IN) {
      // RFC 9110 §15.5.2 wants a challenge; no browser has a window for this one.
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "OIDC");
    }
    return answer;
  }

  /** At least one, and never too early. */
  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  private static VisitorMessages words(Language language) {
    return language == Language.EN
        ? MessageBundles.get(VisitorMessages.class)
        : MessageBundles.get(VisitorMessages.class, Localized.Literal.of(language.tag()));
  }
}
