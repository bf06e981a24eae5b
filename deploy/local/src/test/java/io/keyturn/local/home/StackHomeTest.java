package io.keyturn.local.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackHomeTest {

  @TempDir private Path directory;

  @Test
  void onlyItsOwnerCanEnterIt() throws IOException {
    Path root = directory.resolve("home");
    Files.createDirectory(
        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

    StackHome.open(root);

    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(root)));
  }

  @Test
  void oneAtATimeHoldsItsLock() throws IOException {
    StackHome home = StackHome.open(directory);
    try (StackLock first = StackLock.tryAcquire(home).orElseThrow()) {
      assertTrue(StackLock.tryAcquire(home).isEmpty(), "a second one while " + first + " is held");
    }
    StackLock.tryAcquire(home).orElseThrow().close();
  }

  @Test
  void theSealingKeyIsMadeOnceAndNeverReplaced() throws IOException {
    Path file = StackHome.open(directory).sealingKeys();

    SealingKeys.createIfMissing(file);
    String first = Files.readString(file);
    SealingKeys.createIfMissing(file);

    assertEquals(first, Files.readString(file));
    assertEquals(32, Base64.getDecoder().decode(first.strip().substring("1:".length())).length);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void deletingADirectoryDoesNotFollowLinks() throws IOException {
    Path precious = Files.writeString(directory.resolve("precious"), "kept");
    Path doomed = Files.createDirectories(directory.resolve("doomed/inner")).getParent();
    Files.createSymbolicLink(doomed.resolve("inner/link"), precious);

    Directories.delete(doomed);

    assertFalse(Files.exists(doomed));
    assertEquals("kept", Files.readString(precious));
  }
}
