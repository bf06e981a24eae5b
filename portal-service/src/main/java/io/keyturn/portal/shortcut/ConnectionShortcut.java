package io.keyturn.portal.shortcut;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Answers plain requests of one connection where they have just been decoded, in place of the
 * server behind it. Answers keep the order of their requests (RFC 9112 §9.3.2): as long as the
 * server owes one, everything goes to the server.
 *
 * <p>On the connection's event loop only.
 */
final class ConnectionShortcut extends ChannelDuplexHandler {
  private final BiFunction<HttpRequest, ByteBufAllocator, Optional<ByteBuf>> answers;
  private int owed;
  private boolean answered;
  private boolean unflushed;

  /**
   * Becomes part of a connection in the midst of a request.
   *
   * @param answers the bytes of an answer; nothing where the server is to give it
   * @param owed answers that the server has yet to give
   */
  ConnectionShortcut(
      BiFunction<HttpRequest, ByteBufAllocator, Optional<ByteBuf>> answers, int owed) {
    this.answers = answers;
    this.owed = owed;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      answered = owed == 0 && context.channel().isWritable() && answer(context, request);
      owed += answered ? 0 : 1;
    }
    if (answered) {
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }

  private boolean answer(ChannelHandlerContext context, HttpRequest request) {
    var answer = answers.apply(request, context.alloc());
    // Bytes already: past the encoder, which sits between here and the socket.
    answer.ifPresent(context.pipeline().context(HttpResponseEncoder.class)::write);
    unflushed |= answer.isPresent();
    return answer.isPresent();
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (unflushed) {
      unflushed = false;
      context.flush();
    }
    context.fireChannelReadComplete();
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof LastHttpContent && !isInterim(message)) {
      owed--;
    }
    context.write(message, promise);
  }

  /** For example 100 (Continue): the answer itself is still to come. */
  private static boolean isInterim(Object message) {
    return message instanceof FullHttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }
}
