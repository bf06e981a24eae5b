package io.keyturn.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;

/**
 * How long the admin center's pages take with many portals, as a single reader sees it: from the
 * request to the last byte, on the same machine.
 */
final class PageBench {

  private static final int WARM = 200;
  private static final int LOOKS = 100;
  private static final double MILLIS = 1e6;
  private static final double GOAL = 50;

  private static final List<String> PAGES =
      List.of(
          "/",
          "/?q=Portal+99",
          "/?q=no+such+portal",
          "/?show=RENEWING",
          "/environments",
          "/portals/bench-77",
          "/portals/bench-77/key");

  private final String base;
  private final String token;
  private final Report report;
  private final HttpClient http = HttpClient.newHttpClient();

  PageBench(String base, String token, Report report) {
    this.base = base;
    this.token = token;
    this.report = report;
  }

  void run(int portals) throws IOException, InterruptedException {
    for (String page : PAGES) {
      for (int i = 0; i < WARM; i++) {
        look(page);
      }
      double[] times = new double[LOOKS];
      for (int i = 0; i < LOOKS; i++) {
        times[i] = look(page);
      }
      Arrays.sort(times);
      double median = times[LOOKS / 2];
      String what = "page `%s` with %,d keys".formatted(page, portals);
      if (page.startsWith("/?") || page.equals("/")) {
        report.row(what, "%.1f ms".formatted(median), "< 50 ms", median < GOAL);
      } else {
        report.detail("%s: median %.1f ms".formatted(what, median));
      }
    }
  }

  /** Milliseconds until the page is there. */
  private double look(String page) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + page))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/html")
            .build();
    long begin = System.nanoTime();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    double millis = (System.nanoTime() - begin) / MILLIS;
    if (answer.statusCode() != 200) {
      throw new IOException(page + " answered " + answer.statusCode());
    }
    return millis;
  }
}
