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

  /** Behind TLS: no other host of the domain can plant it (RFC 6265bis §4.1.3.2). */
  private static final String HOST_COOKIE = "__Host-" + COOKIE;

  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  private final HttpHeaders headers;

  PageLanguage(HttpHeaders headers) {
    this.headers = headers;
  }

  public Language spoken() {
    var cookies = headers.getCookies();
    return Optional.ofNullable(cookies.getOrDefault(HOST_COOKIE, cookies.get(COOKIE)))
        .map(Cookie::getValue)
        .flatMap(Language::of)
        .orElseGet(this::accepted);
  }

  /** What the caller asks for, whatever was chosen on pages. */
  public Language accepted() {
    var accepted = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return Language.preferred(accepted == null ? null : String.join(",", accepted));
  }

  /** Remembers a choice for a year. */
  public static NewCookie chosen(Language language, boolean secure) {
    return new NewCookie.Builder(secure ? HOST_COOKIE : COOKIE)
        .value(language.tag())
        .path("/")
        .maxAge(A_YEAR)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
