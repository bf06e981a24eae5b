package io.keyturn.admin.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Random;

/** Finds a port for {@link TestMail}, which listens there as soon as the service starts. */
public class TestMailServer implements QuarkusTestResourceLifecycleManager {
  private static final int FROM = 22_000;
  private static final int SPREAD = 5_000;
  private static final int TO = 32_000;

  @Override
  public Map<String, String> start() {
    // Below those that Linux gives away by itself, so that it is free until it is used.
    for (int port = FROM + new Random().nextInt(SPREAD); port < TO; port++) {
      try (var free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return Map.of("keyturn.mail.port", "" + free.getLocalPort());
      } catch (IOException e) {
        // Taken: the next one.
      }
    }
    throw new IllegalStateException("no port is free");
  }

  @Override
  public void stop() {
    // Nothing is left of it.
  }
}
