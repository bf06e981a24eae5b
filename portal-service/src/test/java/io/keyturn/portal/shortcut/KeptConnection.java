package io.keyturn.portal.shortcut;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Asks one thing after the other over one connection. */
final class KeptConnection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket;
  private final String host;

  /** An answer as it came. */
  record Raw(String head, byte[] body) {

    int status() {
      return Integer.parseInt(head.split(" ", 3)[1]);
    }

    /** Each with all its values, but for the one that is new in each answer. */
    Map<String, String> headers() {
      var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
      head.lines()
          .skip(1)
          .map(line -> line.split(": ", 2))
          .forEach(header -> headers.merge(header[0], header[1], (one, two) -> one + ", " + two));
      headers.remove("X-Correlation-Id");
      return headers;
    }

    String header(String name) {
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT)))
          .map(line -> line.substring(name.length() + 2))
          .findFirst()
          .orElseThrow();
    }
  }

  KeptConnection(URI address) throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    host = address.getAuthority();
  }

  /**
   * Asks for a path and waits for the answer.
   *
   * @param headers whole lines
   */
  Raw get(String path, String... headers) throws IOException {
    send(path, headers);
    return read();
  }

  void send(String path, String... headers) throws IOException {
    socket.getOutputStream().write(request(path, headers).getBytes(ISO_8859_1));
  }

  /** Asks for all at once; the correlation ids are {@code id-0}, {@code id-1} and so on. */
  void sendTogether(List<String> paths) throws IOException {
    var all = new StringBuilder();
    for (int number = 0; number < paths.size(); number++) {
      all.append(request(paths.get(number), "X-Correlation-Id: id-" + number));
    }
    socket.getOutputStream().write(all.toString().getBytes(ISO_8859_1));
  }

  private String request(String path, String... headers) {
    var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + more + "\r\n";
  }

  Raw read() throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      head.write(next());
    }
    var raw = new Raw(head.toString(ISO_8859_1).strip(), new byte[0]);
    if (raw.status() == 304) {
      return raw;
    }
    int length = Integer.parseInt(raw.header("content-length"));
    return new Raw(raw.head(), socket.getInputStream().readNBytes(length));
  }

  private int next() throws IOException {
    int next = socket.getInputStream().read();
    if (next < 0) {
      throw new EOFException("the server closed the connection");
    }
    return next;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
