package io.keyturn.admin.subscription.page;

import io.keyturn.admin.subscription.Subscription;
import io.keyturn.admin.subscription.SubscriptionStore;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.portal.Environment;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** Makes answers of pages: in the right language, kept by nobody, embedded nowhere. */
@ApplicationScoped
class PublicPages {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final EnvironmentStore environments;
  private final SubscriptionStore subscriptions;

  PublicPages(EnvironmentStore environments, SubscriptionStore subscriptions) {
    this.environments = environments;
    this.subscriptions = subscriptions;
  }

  /** A page about a subscription, in its language. */
  Response unsubscribe(Subscription subscription, boolean done) {
    var language = subscription.wish().language();
    return answer(
        Status.OK, LinkPage.unsubscribe(facts(subscription), done, language.tag()), language);
  }

  /** A page about a subscription, in its language. */
  Response confirm(Subscription subscription, boolean done) {
    var language = subscription.wish().language();
    return answer(Status.OK, LinkPage.confirm(facts(subscription), done, language.tag()), language);
  }

  /** The same page for every link that does not work, in the reader's language. */
  Response unknown(String acceptLanguage) {
    var language = Language.preferred(acceptLanguage);
    return answer(Status.NOT_FOUND, LinkPage.unknown(language.tag()), language);
  }

  private Facts facts(Subscription subscription) {
    return new Facts(
        subscription.address().masked(),
        environments.find(subscription.environment()).map(Environment::name).orElse(""),
        subscriptions.portalNames(subscription.id()));
  }

  private static Response answer(Status status, TemplateInstance page, Language language) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Robots-Tag", "noindex, nofollow")
        .entity(page.setLocale(language.tag()).render())
        .build();
  }
}
