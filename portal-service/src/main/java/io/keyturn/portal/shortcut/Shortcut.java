package io.keyturn.portal.shortcut;

import io.keyturn.common.problem.CorrelationFilter;
import io.keyturn.common.runtime.Leaving;
import io.keyturn.portal.publication.Publication;
import io.keyturn.portal.publication.Publication.Open;
import io.keyturn.portal.publication.PublishedKeys;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Answers a plain {@code GET} of the two public documents on a connection that is kept: no
 * parameter, no body, and no wish for a media type. Everything else, and what a connection begins
 * with, goes on to the resources, which give the same answer.
 *
 * <p>Why there are two ways, and why this one begins below the framework: next to a file of nginx
 * the resource reaches 0.38; a handler of the router 0.9 to 1.1, and 0.7 to 0.85 where it answers
 * 304; this 1.3 to 1.6, and 1.1 (docs/performance.md).
 */
@ApplicationScoped
class Shortcut {
  /** Before the framework's handlers. */
  private static final int FIRST = Integer.MIN_VALUE;

  private static final String NAME = "keyturn-shortcut";
  private static final String PUBLIC_KEY = "/_services/auth/publickey";
  private static final String KEY_SET = "/_services/auth/jwks";

  private final PublishedKeys keys;
  private final AnswerHeaders headers;
  private final Leaving leaving;
  private final RequestTimer publicKeyTimer;
  private final RequestTimer keySetTimer;

  /** Two threads may make it at a time: both make the same. */
  private volatile Prepared prepared = new Prepared(null, null, null);

  private record Prepared(Publication of, PreparedAnswer publicKey, PreparedAnswer keySet) {}

  Shortcut(PublishedKeys keys, AnswerHeaders headers, Leaving leaving, MeterRegistry meters) {
    this.keys = keys;
    this.headers = headers;
    this.leaving = leaving;
    this.publicKeyTimer = new RequestTimer(meters, PUBLIC_KEY);
    this.keySetTimer = new RequestTimer(meters, KEY_SET);
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(this::next);
  }

  private void next(RoutingContext context) {
    open(context.request());
    context.next();
  }

  /**
   * From its second request on, the connection has the shortcut, whatever it begins with: later on
   * nobody could tell how many requests that came together the server holds back.
   */
  private void open(HttpServerRequest request) {
    if (request.version() != HttpVersion.HTTP_2
        && request.connection() instanceof ConnectionBase connection) {
      var server = connection.channelHandlerContext();
      if (server.pipeline().get(NAME) == null) {
        // The answer to this very request is still to come.
        server.pipeline().addBefore(server.name(), NAME, new ConnectionShortcut(this::answer, 1));
      }
    }
  }

  private Optional<ByteBuf> answer(HttpRequest request, ByteBufAllocator memory) {
    long begin = System.nanoTime();
    boolean keySet = request.uri().equals(KEY_SET);
    if (!(keySet || request.uri().equals(PUBLIC_KEY))
        || !PlainRequest.is(request)
        || leaving.begun()
        || !(keys.publication() instanceof Open open)) {
      return Optional.empty();
    }
    var now = prepared(open);
    var answer = keySet ? now.keySet() : now.publicKey();
    var sent = request.headers();
    boolean known = answer.isKnown(sent.getAll(HttpHeaderNames.IF_NONE_MATCH));
    var id = CorrelationFilter.idFor(sent.get(CorrelationFilter.HEADER));
    var bytes = answer.encode(known, id, memory);
    (keySet ? keySetTimer : publicKeyTimer).count(known, begin);
    return Optional.of(bytes);
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
