package io.keyturn.local.monitoring;

import io.keyturn.local.client.Poll;
import io.keyturn.local.e2e.SharedStack;
import io.keyturn.local.e2e.SharedStack.Running;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What alerts and dashboard go by is exposed by the packaged services under these very names. */
@ExtendWith(SharedStack.class)
class MetricNamesE2E {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void eachMetricOfARuleOrAPanelIsThere(Running running) throws Exception {
    var stack = running.stack();
    // Requests are counted once there was one; the key table at each tick.
    get(URI.create(stack.part("portal-service").part().address() + "/_services/about/app"));
    Poll.untilTrue(Duration.ofMinutes(3), "all metrics", () -> nothingIsMissing(stack));
  }

  private static boolean nothingIsMissing(LocalStack stack) throws IOException {
    var missing = new TreeSet<>(MonitoringFiles.metrics());
    missing.removeAll(exposed(stack.part("admin-service").part().probe()));
    missing.removeAll(exposed(stack.part("portal-service").part().probe()));
    if (!missing.isEmpty()) {
      throw new IllegalStateException("neither service exposes " + missing);
    }
    return true;
  }

  private static Set<String> exposed(URI probe) throws IOException {
    var names = new TreeSet<String>();
    get(probe.resolve("/q/metrics"))
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> names.add(line.replaceFirst("[{ ].*", "")));
    return names;
  }

  private static String get(URI address) throws IOException {
    try {
      return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
