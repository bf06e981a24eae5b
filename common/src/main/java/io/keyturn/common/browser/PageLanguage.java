package io.keyturn.common.browser;

import io.keyturn.common.expiry.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;

/** The language of a page: what the reader has chosen, else what the browser asks for. */
@RequestScoped
public class PageLanguage {
  private static final String COOKIE = "keyturn_language";
  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  private final HttpHeaders headers;

  PageLanguage(HttpHeaders headers) {
    this.headers = headers;
  }

  public Language spoken() {
    return Optional.ofNullable(headers.getCookies().get(COOKIE))
        .map(Cookie::getValue)
        .flatMap(Language::of)
        .orElseGet(this::accepted);
  }

  private Language accepted() {
    var accepted = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return Language.preferred(accepted == null ? null : String.join(",", accepted));
  }

  /** Remembers a choice for a year. */
  public static NewCookie chosen(Language language, boolean secure) {
    return new NewCookie.Builder(COOKIE)
        .value(language.tag())
        .path("/")
        .maxAge(A_YEAR)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
