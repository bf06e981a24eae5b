package io.keyturn.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A connection on which one request at a time is asked; requests have numbers. */
final class PacedConnection implements AutoCloseable {
  private static final String LENGTH = "\r\ncontent-length: ";
  private static final String LENGTH_OF_OTHERS = "\r\nContent-Length: ";

  private final SocketChannel channel;
  private final ByteBuffer request;
  private final ByteBuffer answer = ByteBuffer.allocate(16_384);
  private int number;
  private boolean waits;

  /** Of the answer that is being read; negative while that is not known. */
  private int length = -1;

  private PacedConnection(SocketChannel channel, byte[] request, int first) {
    this.channel = channel;
    this.request = ByteBuffer.allocateDirect(request.length).put(request);
    this.number = first;
  }

  static PacedConnection open(URI address, byte[] request, Selector selector, int first)
      throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    PacedConnection connection = new PacedConnection(channel, request, first);
    channel.register(selector, SelectionKey.OP_READ, connection);
    return connection;
  }

  /** The request that may be asked now; none while an answer is awaited. */
  int next() {
    return waits ? Integer.MAX_VALUE : number;
  }

  /** The request whose answer is awaited. */
  int asked() {
    return number;
  }

  void ask() throws IOException {
    waits = true;
    request.flip();
    while (request.hasRemaining()) {
      channel.write(request);
    }
  }

  /** Reads what is there; true once the whole answer is, and then goes on to a later request. */
  boolean readsAnswer(int step) {
    try {
      if (channel.read(answer) < 0) {
        throw new EOFException("the server closed the connection");
      }
      length = length < 0 ? whole() : length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (length < 0 || answer.position() < length) {
      return false;
    }
    answer.clear();
    length = -1;
    waits = false;
    number += step;
    return true;
  }

  /** Looks at the head alone: bodies are long, and the load has one core for all it does. */
  private int whole() throws IOException {
    int end = endOfHead();
    if (end < 0) {
      return -1;
    }
    String head = new String(answer.array(), 0, end, StandardCharsets.ISO_8859_1);
    int at = Math.max(head.indexOf(LENGTH), head.indexOf(LENGTH_OF_OTHERS));
    if (!head.startsWith("HTTP/1.1 200") || at < 0) {
      throw new IOException(head);
    }
    int begin = at + LENGTH.length();
    return end + Integer.parseInt(head.substring(begin, head.indexOf('\r', begin)));
  }

  private int endOfHead() {
    byte[] bytes = answer.array();
    for (int i = 3; i < answer.position(); i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
