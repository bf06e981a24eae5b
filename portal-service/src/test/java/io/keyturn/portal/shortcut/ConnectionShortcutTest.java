package io.keyturn.portal.shortcut;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection between a client and a server that answers when the test says so. */
class ConnectionShortcutTest {
  private final List<String> reached = new ArrayList<>();
  private EmbeddedChannel connection = connection(0);

  private EmbeddedChannel connection(int owed) {
    return new EmbeddedChannel(
        new HttpRequestDecoder(),
        new HttpResponseEncoder(),
        new ConnectionShortcut(
            (request, memory) ->
                request.uri().startsWith("/plain")
                    ? Optional.of(memory.buffer().writeBytes(request.uri().getBytes(US_ASCII)))
                    : Optional.empty(),
            owed),
        new ChannelInboundHandlerAdapter() {
          @Override
          public void channelRead(ChannelHandlerContext context, Object message) {
            reached.add(message instanceof HttpRequest request ? request.uri() : "end");
            ReferenceCountUtil.release(message);
          }
        });
  }

  @AfterEach
  void nothingIsLeft() {
    connection.finishAndReleaseAll();
  }

  @Test
  void answersPlainRequestsByItself() {
    ask("/plain-1");

    assertEquals("/plain-1", sent());
    assertEquals(List.of(), reached);
  }

  @Test
  void answersThoseThatComeTogetherInTheirOrder() {
    connection.writeInbound(Unpooled.wrappedBuffer(bytes("/plain-1"), bytes("/plain-2")));

    assertEquals("/plain-1/plain-2", sent());
  }

  @Test
  void leavesOthersToTheServerAsAWhole() {
    ask("/other");

    assertEquals("", sent());
    assertEquals(List.of("/other", "end"), reached);
  }

  @Test
  void overtakesNoAnswerThatTheServerOwes() {
    ask("/other");
    ask("/plain-1");
    answer("one");
    ask("/plain-2");
    answer("two");
    answer("three");
    ask("/plain-3");

    assertEquals(List.of("/other", "end", "/plain-1", "end", "/plain-2", "end"), reached);
    assertEquals(
        "onetwothree/plain-3",
        sent().replaceAll("HTTP/1.1 200 OK\r\ncontent-length: \\d+\r\n\r\n", ""));
  }

  @Test
  void waitsForTheAnswerInWhoseMidstItBegan() {
    connection = connection(1);
    ask("/plain-1");
    answer("one");
    answer("two");
    ask("/plain-2");

    assertEquals(List.of("/plain-1", "end"), reached);
  }

  @Test
  void takesAnAnswerInPiecesForOneAndAnInterimOneForNone() {
    ask("/other");
    connection.writeOutbound(response(HttpResponseStatus.CONTINUE, ""));
    connection.writeOutbound(
        new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK),
        new DefaultHttpContent(Unpooled.copiedBuffer("piece", US_ASCII)));
    ask("/plain-1");
    connection.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);
    answer("its own");
    ask("/plain-2");

    assertEquals(List.of("/other", "end", "/plain-1", "end"), reached);
  }

  @Test
  void leavesThoseWhoDoNotReadToTheServer() {
    connection.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
    ask("/plain-1");

    assertEquals(List.of("/plain-1", "end"), reached);
  }

  private void ask(String path) {
    connection.writeInbound(Unpooled.wrappedBuffer(bytes(path)));
  }

  private static byte[] bytes(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: test\r\n\r\n").getBytes(US_ASCII);
  }

  private void answer(String text) {
    connection.writeOutbound(response(HttpResponseStatus.OK, text));
  }

  private static DefaultFullHttpResponse response(HttpResponseStatus status, String text) {
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, status, Unpooled.copiedBuffer(text, US_ASCII));
    response.headers().set("content-length", text.length());
    return response;
  }

  /** All that has left the connection so far. */
  private String sent() {
    var text = new StringBuilder();
    for (ByteBuf bytes = connection.readOutbound();
        bytes != null;
        bytes = connection.readOutbound()) {
      text.append(bytes.toString(US_ASCII));
      bytes.release();
    }
    return text.toString();
  }
}
