package io.keyturn.common.browser;

import io.keyturn.common.expiry.Language;
import io.keyturn.common.runtime.IdentityProviderConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;

/** Answers that are pages: kept by nobody, embedded nowhere, with nothing from other sites. */
@ApplicationScoped
public class PageHeaders {
  /** Content Security Policy Level 3 §3.1. */
  public static final String POLICY_HEADER = "Content-Security-Policy";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self' %s; base-uri 'none'; frame-ancestors 'none'";

  private static final String HSTS = "max-age=31536000; includeSubDomains";

  private final String policy;
  private final boolean tls;

  PageHeaders(SignInConfig signIn, IdentityProviderConfig provider) {
    // A form whose sender has to sign in first ends at the identity provider.
    this.policy = POLICY.formatted(origin(provider.issuer()));
    this.tls = signIn.tls();
  }

  /** Such an answer, still without its entity. */
  public ResponseBuilder answer(Response.StatusType status, Language language) {
    var answer =
        Response.status(status)
            .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(POLICY_HEADER, policy)
            .header("Referrer-Policy", "same-origin")
            .header("X-Content-Type-Options", "nosniff");
    return tls ? answer.header("Strict-Transport-Security", HSTS) : answer;
  }

  private static String origin(URI issuer) {
    return issuer.getScheme() + "://" + issuer.getRawAuthority();
  }
}
