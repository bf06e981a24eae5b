package io.keyturn.portal.shortcut;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRequestTest {
  private final HttpRequest request = request(HttpVersion.HTTP_1_1, "GET");

  private static HttpRequest request(HttpVersion version, String method) {
    var request = new DefaultHttpRequest(version, HttpMethod.valueOf(method), "/any");
    request.headers().set("Host", "portal.example");
    return request;
  }

  @Test
  void isAGetWithNothingButAHost() {
    assertTrue(PlainRequest.is(request));
  }

  @ParameterizedTest
  @CsvSource({
    "Accept, */*",
    "Connection, Keep-Alive",
    "If-None-Match, \"a\"",
    "User-Agent, chat",
    "X-Correlation-Id, abc"
  })
  void mayHaveWhatMakesNoDifference(String header, String value) {
    request.headers().set(header, value);

    assertTrue(PlainRequest.is(request));
  }

  @ParameterizedTest
  @CsvSource({
    "Accept, application/json",
    "Accept, 'text/plain, */*'",
    "Connection, close",
    "Connection, Upgrade",
    "Content-Length, 0",
    "Transfer-Encoding, chunked",
    "Expect, 100-continue"
  })
  void hasNoWishes(String header, String value) {
    request.headers().set(header, value);

    assertFalse(PlainRequest.is(request));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "POST", "OPTIONS", "get"})
  void isNoOtherMethod(String method) {
    assertFalse(PlainRequest.is(request(HttpVersion.HTTP_1_1, method)));
  }

  @Test
  void isOfTheVersionThatKeepsConnections() {
    assertFalse(PlainRequest.is(request(HttpVersion.HTTP_1_0, "GET")));
  }

  @Test
  void namesItsHost() {
    request.headers().remove("Host");

    assertFalse(PlainRequest.is(request));
  }

  @Test
  void isWellFormed() {
    request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("cut off")));

    assertFalse(PlainRequest.is(request));
  }
}
