package io.keyturn.portal.shortcut;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;

/** Which requests nothing but {@code If-None-Match} can make a difference to. */
final class PlainRequest {
  private PlainRequest() {}

  /**
   * True for a well-formed {@code GET} without a body, a wish for a media type or the connection.
   */
  static boolean is(HttpRequest request) {
    return HttpMethod.GET.equals(request.method())
        && HttpVersion.HTTP_1_1.equals(request.protocolVersion())
        && request.decoderResult().isSuccess()
        && isPlain(request.headers());
  }

  private static boolean isPlain(HttpHeaders sent) {
    return isAbsentOr("*/*", sent.get(HttpHeaderNames.ACCEPT))
        && isAbsentOr(HttpHeaderValues.KEEP_ALIVE, sent.get(HttpHeaderNames.CONNECTION))
        && sent.contains(HttpHeaderNames.HOST)
        && !sent.contains(HttpHeaderNames.CONTENT_LENGTH)
        && !sent.contains(HttpHeaderNames.TRANSFER_ENCODING)
        && !sent.contains(HttpHeaderNames.EXPECT);
  }

  private static boolean isAbsentOr(CharSequence usual, String value) {
    return value == null || AsciiString.contentEqualsIgnoreCase(usual, value);
  }
}
