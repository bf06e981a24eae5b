package io.keyturn.admin.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Finds a port for {@link TestMail}, which listens there as soon as the service starts. */
public class TestMailServer implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Map.of("keyturn.mail.port", "" + free.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    // Nothing is left of it.
  }
}
