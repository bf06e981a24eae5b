package io.keyturn.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.local.home.StackHome;
import io.keyturn.local.home.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSecretsTest {

  @TempDir private Path directory;
  private StackHome home;

  @BeforeEach
  void open() throws IOException {
    home = StackHome.open(directory);
  }

  @Test
  void credentialsHoldTheUsersAndNothingElse() throws IOException {
    StackSecrets.loadOrCreate(home, false);

    assertEquals(
        Set.of("admin", "owner", "visitor", "outsider"),
        Set.copyOf(
            Files.readAllLines(home.credentials()).stream()
                .map(line -> line.split("=", 2)[0])
                .toList()));
    assertFalse(Files.readString(home.secrets()).contains("owner="));
  }

  @Test
  void secretsOutliveTheirStack() throws IOException {
    StackSecrets first = StackSecrets.loadOrCreate(home, false);

    StackSecrets second = StackSecrets.loadOrCreate(home, true);

    assertEquals(first.ofRealm(), second.ofRealm());
    assertEquals(first.keyturnDatabase(), second.keyturnDatabase());
  }

  @Test
  void losingASecretOfExistingDataIsNotPaperedOver() throws IOException {
    for (Path file : Set.of(home.credentials(), home.secrets(), home.sealingKeys())) {
      StackSecrets.loadOrCreate(home, false);
      Files.delete(file);

      UserError error = assertThrows(UserError.class, () -> StackSecrets.loadOrCreate(home, true));

      assertTrue(error.getMessage().contains(file.toString()), error.getMessage());
      assertFalse(Files.exists(file));
    }
  }
}
