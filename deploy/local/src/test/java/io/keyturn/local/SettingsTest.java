package io.keyturn.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.local.stack.Installation;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Installation INSTALLATION = new Installation(Path.of("/project"));

  @Test
  void theHomeIsBesideTheScriptUnlessTheEnvironmentSaysOtherwise() {
    assertEquals(Path.of("/project/.keyturn"), new Settings(Map.of(), INSTALLATION).home());
    assertEquals(
        Path.of("/else"), new Settings(Map.of("KEYTURN_HOME", "/else"), INSTALLATION).home());
  }

  @Test
  void servicesGetEverySettingOfKeyturnButTheStacksOwn() {
    Map<String, String> environment =
        Map.of(
            "KEYTURN_RETIREMENT_GRACE", "PT1M",
            "KEYTURN_HOME", "/else",
            "KEYTURN_ADMIN_PORT", "18081",
            "PATH", "/bin");

    assertEquals(
        Map.of("KEYTURN_RETIREMENT_GRACE", "PT1M"),
        new Settings(environment, INSTALLATION).forServices());
  }
}
