package io.keyturn.local.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void place() {
    file = directory.resolve("credentials");
  }

  @Test
  void generatesADifferentSecretForEachNameAndWritesALineForEach() throws IOException {
    SecretFile secrets = SecretFile.loadOrCreate(file, List.of("admin", "owner"));

    assertNotEquals(secrets.get("admin"), secrets.get("owner"));
    assertTrue(secrets.get("admin").matches("[A-Za-z0-9]{24}"));
    assertEquals(
        List.of("admin=" + secrets.get("admin"), "owner=" + secrets.get("owner")),
        Files.readAllLines(file));
  }

  @Test
  void onlyItsOwnerCanReadTheFile() throws IOException {
    SecretFile.loadOrCreate(file, List.of("admin"));

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void keepsWhatItHasAndAddsOnlyWhatIsMissing() throws IOException {
    String first = SecretFile.loadOrCreate(file, List.of("admin")).get("admin");

    SecretFile again = SecretFile.loadOrCreate(file, List.of("admin", "owner"));

    assertEquals(first, again.get("admin"));
    assertEquals(List.of("admin", "owner"), List.copyOf(again.names()));
  }

  @Test
  void leavesNoDraftBehind() throws IOException {
    SecretFile.loadOrCreate(file, List.of("admin"));

    try (var entries = Files.list(directory)) {
      assertEquals(List.of(file), entries.toList());
    }
  }

  @Test
  void tellsNamesButNoSecretAsText() throws IOException {
    SecretFile secrets = SecretFile.loadOrCreate(file, List.of("admin"));

    assertTrue(secrets.toString().contains("admin"));
    assertFalse(secrets.toString().contains(secrets.get("admin")));
  }

  @Test
  void anUnknownNameIsAnError() throws IOException {
    SecretFile secrets = SecretFile.load(file);

    assertThrows(IllegalArgumentException.class, () -> secrets.get("nobody"));
  }
}
