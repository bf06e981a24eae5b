package io.keyturn.portal.shortcut;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.keyturn.common.problem.CorrelationFilter;
import io.keyturn.portal.document.Document;
import io.keyturn.portal.document.IfNoneMatch;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A document with its headers, as the bytes that are sent (RFC 9112 §4); only the correlation id is
 * new each time. Immutable, and sent by many threads.
 */
final class PreparedAnswer {
  private static final byte[] NOTHING = {};
  private static final byte[] END_OF_HEADERS = "\r\n\r\n".getBytes(US_ASCII);

  private final byte[] body;
  private final String entityTag;
  private final byte[] whole;
  private final byte[] unchanged;

  PreparedAnswer(Document document, Map<String, String> headers) {
    this.body = document.body();
    this.entityTag = document.entityTag();
    this.unchanged = encoded("304 Not Modified", headers);
    var all = new LinkedHashMap<>(headers);
    all.put("Content-Type", document.mediaType());
    all.put("content-length", String.valueOf(body.length));
    this.whole = encoded("200 OK", all);
  }

  /** True where the client has the document already; {@code known} as it was sent. */
  boolean isKnown(List<String> known) {
    return !known.isEmpty() && IfNoneMatch.holds(known, entityTag);
  }

  /** The document, or only that it has not changed. */
  ByteBuf encode(boolean known, String correlationId, ByteBufAllocator memory) {
    var head = known ? unchanged : whole;
    var content = known ? NOTHING : body;
    int length = head.length + correlationId.length() + END_OF_HEADERS.length + content.length;
    var answer = memory.ioBuffer(length, length).writeBytes(head);
    answer.writeCharSequence(correlationId, US_ASCII);
    return answer.writeBytes(END_OF_HEADERS).writeBytes(content);
  }

  /** All that stands before the correlation id. */
  private static byte[] encoded(String status, Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
        .collect(
            Collectors.joining("", "HTTP/1.1 " + status + "\r\n", CorrelationFilter.HEADER + ": "))
        .getBytes(ISO_8859_1);
  }
}
