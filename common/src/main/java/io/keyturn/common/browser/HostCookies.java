package io.keyturn.common.browser;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Gives the cookies of sign-in the prefix {@code __Host-} (RFC 6265bis §4.1.3.2) where people come
 * by TLS: a browser then keeps them for this very host, and no other host of the domain can plant
 * one. The library that makes them has no setting for their names.
 */
@ApplicationScoped
public class HostCookies {
  private static final String PREFIX = "__Host-";

  /** What all names begin with that the library makes. */
  private static final String OURS = "q_";

  /** Before whatever reads a cookie. */
  private static final int FIRST = 10_000;

  private final boolean tls;

  HostCookies(SignInConfig config) {
    this(config.tls());
  }

  HostCookies(boolean tls) {
    this.tls = tls;
  }

  void register(@Observes Filters filters) {
    if (tls) {
      filters.register(this::rename, FIRST);
    }
  }

  void rename(RoutingContext context) {
    var request = context.request();
    var sent = request.headers().getAll(HttpHeaders.COOKIE);
    if (!sent.isEmpty()) {
      request.headers().set(HttpHeaders.COOKIE, received(sent));
    }
    context.addHeadersEndHandler(end -> answered(request));
    context.next();
  }

  /** Cookies of ours lose the prefix; those that never had one are not ours. */
  private static String received(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Arrays.stream(header.split(";", -1)))
        .map(String::strip)
        .filter(cookie -> !cookie.startsWith(OURS))
        .map(
            cookie -> cookie.startsWith(PREFIX + OURS) ? cookie.substring(PREFIX.length()) : cookie)
        .collect(Collectors.joining("; "));
  }

  private static void answered(HttpServerRequest request) {
    for (Cookie cookie : List.copyOf(request.cookies())) {
      if (cookie.getName().startsWith(OURS)
          && cookie instanceof ServerCookie made
          && made.isChanged()) {
        request.response().removeCookie(cookie.getName(), false);
        request.response().addCookie(prefixed(made));
      }
    }
  }

  private static Cookie prefixed(ServerCookie cookie) {
    return Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue())
        .setPath("/")
        .setMaxAge(cookie.getMaxAge())
        .setHttpOnly(true)
        .setSecure(true)
        .setSameSite(cookie.getSameSite());
  }
}
