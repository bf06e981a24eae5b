package io.keyturn.portal.shortcut;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
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

    /** Each with all its values. */
    Map<String, String> headers() {
      var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
      head.lines()
          .skip(1)
          .map(line -> line.split(": ", 2))
          .forEach(header -> headers.merge(header[0], header[1], (one, two) -> one + ", " + two));
      return headers;
    }

    String header(String name) {
      return headers().get(name);
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
    write(request(path, "HTTP/1.1", headers));
  }

  /**
   * Asks for all at once; the correlation ids are {@code id-0}, {@code id-1} and so on.
   *
   * @param version of the first request
   */
  void sendTogether(String version, List<String> paths) throws IOException {
    var all = new StringBuilder();
    for (int number = 0; number < paths.size(); number++) {
      var id = "X-Correlation-Id: id-" + number;
      all.append(
          number == 0
              ? request(paths.get(number), version, id, "Connection: keep-alive")
              : request(paths.get(number), "HTTP/1.1", id));
    }
    write(all.toString());
  }

  private String request(String path, String version, String... headers) {
    var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return "GET " + path + " " + version + "\r\nHost: " + host + "\r\n" + more + "\r\n";
  }

  private void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
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
