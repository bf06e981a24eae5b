package io.keyturn.portal.shortcut;

import io.keyturn.common.problem.CorrelationFilter;
import io.keyturn.common.runtime.Leaving;
import io.keyturn.portal.publication.Publication;
import io.keyturn.portal.publication.Publication.Open;
import io.keyturn.portal.publication.PublishedKeys;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers a plain {@code GET} of the two public documents: no parameter, no body, and no wish for a
 * media type. Everything else goes on to the resources, which would give the same answer.
 *
 * <p>Why there are two ways: docs/performance.md has the ratio of both to a file of nginx.
 */
@ApplicationScoped
class Shortcut {
  /** Before the framework's handlers, also before those that add headers: answers have them. */
  private static final int FIRST = Integer.MIN_VALUE;

  private static final String PUBLIC_KEY = "/_services/auth/publickey";
  private static final String KEY_SET = "/_services/auth/jwks";

  private final PublishedKeys keys;
  private final AnswerHeaders headers;
  private final Leaving leaving;

  /** Two threads may make it at a time: both make the same. */
  private volatile Prepared prepared = new Prepared(null, null, null);

  private record Prepared(Publication of, PreparedAnswer publicKey, PreparedAnswer keySet) {}

  Shortcut(PublishedKeys keys, AnswerHeaders headers, Leaving leaving) {
    this.keys = keys;
    this.headers = headers;
    this.leaving = leaving;
  }

  void register(@Observes Router router) {
    router.route(PUBLIC_KEY).order(FIRST).handler(context -> answer(context, PUBLIC_KEY));
    router.route(KEY_SET).order(FIRST).handler(context -> answer(context, KEY_SET));
  }

  private void answer(RoutingContext context, String path) {
    var request = context.request();
    if (plain(request, path) && !leaving.begun() && keys.publication() instanceof Open open) {
      var now = prepared(open);
      var answer = path.equals(KEY_SET) ? now.keySet() : now.publicKey();
      answer.send(request, CorrelationFilter.idFor(request.getHeader(CorrelationFilter.HEADER)));
    } else {
      context.next();
    }
  }

  /** True where nothing but {@code If-None-Match} can make a difference. */
  private static boolean plain(HttpServerRequest request, String path) {
    if (!HttpMethod.GET.equals(request.method()) || !path.equals(request.uri())) {
      return false;
    }
    var sent = request.headers();
    var accepted = sent.get(HttpHeaders.ACCEPT);
    return (accepted == null || accepted.equals("*/*"))
        && !sent.contains(HttpHeaders.CONTENT_LENGTH)
        && !sent.contains(HttpHeaders.TRANSFER_ENCODING);
  }

  private Prepared prepared(Open open) {
    var now = prepared;
    if (now.of() != open) {
      now = new Prepared(open, headers.publicKey(open), headers.keySet(open));
      prepared = now;
    }
    return now;
  }
}
