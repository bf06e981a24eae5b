package io.keyturn.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.local.home.StackHome;
import io.keyturn.local.home.StackLock;
import io.keyturn.local.home.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshHomeTest {

  @TempDir private Path directory;

  @Test
  void removesAllButTheLock() throws IOException {
    Path root = directory.resolve("check");
    StackHome home = StackHome.open(root);
    Files.writeString(home.credentials(), "admin=x\n");
    Files.writeString(home.logs().resolve("keycloak.log"), "line\n");

    FreshHome.wipe(root, line -> {});

    try (var entries = Files.list(root)) {
      assertEquals(List.of("lock"), entries.map(entry -> entry.getFileName().toString()).toList());
    }
  }

  @Test
  void leavesAHomeAloneThatIsInUse() throws IOException {
    StackHome home = StackHome.open(directory);
    Files.writeString(home.credentials(), "admin=x\n");
    try (StackLock held = StackLock.tryAcquire(home).orElseThrow()) {
      assertThrows(
          UserError.class,
          () -> FreshHome.wipe(directory, line -> {}),
          "while " + held + " is held");
    }

    assertTrue(Files.exists(home.credentials()));
  }
}
