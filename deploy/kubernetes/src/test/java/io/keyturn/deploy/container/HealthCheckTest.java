package io.keyturn.deploy.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.keyturn.deploy.manifest.Overlays;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The images' health check, run as they run it. */
class HealthCheckTest {

  @Test
  void isContentWhereTheServiceIsAlive() throws Exception {
    int status = 1;
    // As an engine does: it gives each try few seconds, which a busy machine may use up.
    for (int tries = 0; tries < 3 && status != 0; tries++) {
      status = asked(200);
    }
    assertEquals(0, status);
  }

  @Test
  void isNotContentOtherwise() throws Exception {
    assertEquals(1, asked(503));
  }

  private static int asked(int status) throws IOException, InterruptedException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/q/health/live",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    try {
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  Overlays.HOME.resolve("../container/HealthCheck.java").toString(),
                  Integer.toString(server.getAddress().getPort()))
              .inheritIO()
              .start();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it comes to an end");
      return process.exitValue();
    } finally {
      server.stop(0);
    }
  }
}
