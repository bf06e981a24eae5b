package io.keyturn.admin.testing;

import io.keyturn.common.testing.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Finds a port for {@link TestMail}, which listens there as soon as the service starts. */
public class TestMailServer implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return Map.of("keyturn.mail.port", "" + FreePorts.next());
  }

  @Override
  public void stop() {
    // Nothing is left of it.
  }
}
