package io.keyturn.portal.shortcut;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Counts a document's requests among those that the framework answers. */
final class RequestTimer {
  private final Timer whole;
  private final Timer unchanged;

  RequestTimer(MeterRegistry meters, String path) {
    this.whole = timer(meters, path, "200", "SUCCESS");
    // The framework tells no addresses of redirections apart, and takes this for one.
    this.unchanged = timer(meters, "REDIRECTION", "304", "REDIRECTION");
  }

  /**
   * Counts one more.
   *
   * @param begin of the request, by {@link System#nanoTime()}
   */
  void count(boolean known, long begin) {
    (known ? unchanged : whole).record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
  }

  private static Timer timer(MeterRegistry meters, String path, String status, String outcome) {
    return Timer.builder("http.server.requests")
        .tag("method", "GET")
        .tag("outcome", outcome)
        .tag("status", status)
        .tag("uri", path)
        .register(meters);
  }
}
