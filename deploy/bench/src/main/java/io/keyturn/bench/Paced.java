package io.keyturn.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Load that comes whether or not the server keeps up (open model): each request is due at a time of
 * its own, and its latency counts from then, so that a pause of the server meets all that were due
 * meanwhile. One thread never sleeps, so that what is measured is not its own waking up. Run as a
 * process of its own: ADDRESS RATE SECONDS; prints the 99th percentile in ms.
 */
final class Paced {
  private static final int CONNECTIONS = 16;
  private static final double MILLIS = 1e6;
  private static final long PATIENCE = 20_000_000_000L;

  private final long pause;
  private final long begin;
  private final long[] latencies;
  private int answered;

  private Paced(double rate, int seconds) {
    this.pause = (long) (1e9 / rate);
    this.begin = System.nanoTime() + 10_000_000;
    this.latencies = new long[(int) (rate * seconds)];
  }

  public static void main(String[] arguments) throws Exception {
    URI address = URI.create(arguments[0]);
    double rate = Double.parseDouble(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    // Once to warm up.
    new Paced(rate, Math.max(2, seconds / 3)).run(address);
    long[] latencies = new Paced(rate, seconds).run(address);
    Arrays.sort(latencies);
    System.out.printf(Locale.ROOT, "%.3f%n", latencies[(int) (latencies.length * 0.99)] / MILLIS);
  }

  private long[] run(URI address) throws IOException {
    byte[] request =
        "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n"
            .formatted(address.getPath(), address.getAuthority())
            .getBytes(StandardCharsets.US_ASCII);
    List<PacedConnection> connections = new ArrayList<>();
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < CONNECTIONS; i++) {
        connections.add(PacedConnection.open(address, request, selector, i));
      }
      while (answered < latencies.length) {
        askWhatIsDue(connections);
        selector.selectNow(this::read);
      }
    } finally {
      for (PacedConnection connection : connections) {
        connection.close();
      }
    }
    return latencies;
  }

  /** Each connection asks every sixteenth request, once the one before is answered. */
  private void askWhatIsDue(List<PacedConnection> connections) throws IOException {
    long now = System.nanoTime();
    if (now > due(latencies.length) + PATIENCE) {
      throw new IOException((latencies.length - answered) + " requests were not answered");
    }
    for (PacedConnection connection : connections) {
      int next = connection.next();
      if (next < latencies.length && due(next) <= now) {
        connection.ask();
      }
    }
  }

  private void read(SelectionKey key) {
    PacedConnection connection = (PacedConnection) key.attachment();
    int asked = connection.asked();
    if (connection.readsAnswer(CONNECTIONS)) {
      latencies[asked] = System.nanoTime() - due(asked);
      answered++;
    }
  }

  private long due(int request) {
    return begin + request * pause;
  }
}
