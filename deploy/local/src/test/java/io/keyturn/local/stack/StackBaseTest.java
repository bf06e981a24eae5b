package io.keyturn.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.local.home.Port;
import io.keyturn.local.home.Ports;
import io.keyturn.local.home.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackBaseTest {

  @TempDir private Path home;

  @Test
  void aTakenPortIsReportedWithItsPartAndVariableBeforeAnythingStarts() throws IOException {
    try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<Port, Integer> numbers = new EnumMap<>(Ports.free().numbers());
      numbers.put(Port.KEYCLOAK, stranger.getLocalPort());

      UserError error = assertThrows(UserError.class, () -> acquire(new Ports(numbers)));

      assertEquals(
          "Port %d, wanted by keycloak, is taken.".formatted(stranger.getLocalPort()),
          error.getMessage());
      assertTrue(error.remedy().contains("KEYTURN_KEYCLOAK_PORT="), error.remedy());
      assertFalse(Files.exists(home.resolve("credentials")));
    }
  }

  @Test
  void aSecondStackInTheSameHomeIsRefusedWithTheFirstOnesProcess() throws IOException {
    StackBase first = acquire(Ports.free());
    try {
      UserError error = assertThrows(UserError.class, () -> acquire(Ports.free()));

      assertTrue(
          error.getMessage().contains("process " + ProcessHandle.current().pid()),
          error.getMessage());
      assertTrue(error.remedy().contains("./keyturn down"), error.remedy());
    } finally {
      first.close();
    }
    acquire(Ports.free()).close();
  }

  private StackBase acquire(Ports ports) throws IOException {
    return StackBase.acquire(
        new StackOptions(home, new Installation(home), ports, Map.of()), line -> {});
  }
}
