package io.keyturn.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Load that comes whether or not the server keeps up (open model): each request is due at a time of
 * its own, and its latency counts from then, so that a pause of the server meets all that were due
 * meanwhile. Run as a process of its own: ADDRESS RATE SECONDS; prints the 99th percentile in ms.
 */
final class Paced {
  private static final int CONNECTIONS = 16;
  private static final double MILLIS = 1e6;

  private Paced() {}

  public static void main(String[] arguments) throws Exception {
    URI address = URI.create(arguments[0]);
    double rate = Double.parseDouble(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    // Once to warm up.
    run(address, rate, Math.max(2, seconds / 3));
    long[] latencies = run(address, rate, seconds);
    Arrays.sort(latencies);
    System.out.printf(Locale.ROOT, "%.3f%n", latencies[(int) (latencies.length * 0.99)] / MILLIS);
  }

  private static long[] run(URI address, double rate, int seconds) throws Exception {
    long pause = (long) (CONNECTIONS * 1e9 / rate);
    int each = (int) (seconds * rate / CONNECTIONS);
    long begin = System.nanoTime() + 100_000_000;
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      Callable<long[]>[] tasks = tasks(address, pause, each, begin);
      long[] all = new long[0];
      for (Future<long[]> part : threads.invokeAll(Arrays.asList(tasks))) {
        long[] got = part.get();
        int before = all.length;
        all = Arrays.copyOf(all, before + got.length);
        System.arraycopy(got, 0, all, before, got.length);
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Callable<long[]>[] tasks(URI address, long pause, int each, long begin) {
    return IntStream.range(0, CONNECTIONS)
        .mapToObj(
            i ->
                (Callable<long[]>)
                    () -> connection(address, pause, each, begin + i * pause / CONNECTIONS))
        .toArray(Callable[]::new);
  }

  private static long[] connection(URI address, long pause, int each, long first)
      throws IOException {
    byte[] request =
        "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n"
            .formatted(address.getPath(), address.getAuthority())
            .getBytes(StandardCharsets.US_ASCII);
    long[] latencies = new long[each];
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setTcpNoDelay(true);
      byte[] buffer = new byte[8192];
      int length = -1;
      for (int i = 0; i < each; i++) {
        long due = first + i * pause;
        for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
          LockSupport.parkNanos(due - now);
        }
        socket.getOutputStream().write(request);
        length = read(socket.getInputStream(), buffer, length);
        latencies[i] = System.nanoTime() - due;
      }
    }
    return latencies;
  }

  /** Reads one answer; all have the length of the first. */
  private static int read(InputStream in, byte[] buffer, int length) throws IOException {
    int got = 0;
    int whole = length;
    while (whole < 0 || got < whole) {
      int more = in.read(buffer, got, buffer.length - got);
      if (more < 0) {
        throw new EOFException("the server closed the connection");
      }
      got += more;
      whole = whole < 0 ? whole(buffer, got) : whole;
    }
    return whole;
  }

  private static int whole(byte[] buffer, int got) throws IOException {
    String text = new String(buffer, 0, got, StandardCharsets.ISO_8859_1);
    int head = text.indexOf("\r\n\r\n");
    if (head < 0) {
      return -1;
    }
    if (!text.startsWith("HTTP/1.1 200")) {
      throw new IOException(text);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("content-length:") + "content-length:".length();
    return head + 4 + Integer.parseInt(text.substring(at, text.indexOf('\r', at)).strip());
  }
}
