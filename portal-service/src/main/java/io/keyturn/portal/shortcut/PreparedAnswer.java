package io.keyturn.portal.shortcut;

import io.keyturn.common.problem.CorrelationFilter;
import io.keyturn.portal.document.Document;
import io.keyturn.portal.document.IfNoneMatch;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document with its headers, encoded once. Immutable, and sent by many threads. */
final class PreparedAnswer {
  private static final int NOT_MODIFIED = 304;
  private static final CharSequence CORRELATION =
      HttpHeaders.createOptimized(CorrelationFilter.HEADER);

  private final Buffer body;
  private final String entityTag;
  private final List<Header> whole;
  private final List<Header> unchanged;

  private record Header(CharSequence name, CharSequence value) {}

  PreparedAnswer(Document document, Map<String, String> headers) {
    this.body = Buffer.buffer(document.body());
    this.entityTag = document.entityTag();
    this.unchanged = encoded(headers);
    var all = new LinkedHashMap<>(headers);
    all.put("Content-Type", document.mediaType());
    all.put("content-length", String.valueOf(document.body().length));
    this.whole = encoded(all);
  }

  void send(HttpServerRequest request, String correlationId) {
    var response = request.response();
    var known = request.headers().getAll(HttpHeaders.IF_NONE_MATCH);
    boolean current = !known.isEmpty() && IfNoneMatch.holds(known, entityTag);
    var answered = response.headers();
    for (var header : current ? unchanged : whole) {
      answered.add(header.name(), header.value());
    }
    answered.add(CORRELATION, correlationId);
    if (current) {
      response.setStatusCode(NOT_MODIFIED).end();
    } else {
      response.end(body);
    }
  }

  private static List<Header> encoded(Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(
            header ->
                new Header(
                    HttpHeaders.createOptimized(header.getKey()),
                    HttpHeaders.createOptimized(header.getValue())))
        .toList();
  }
}
