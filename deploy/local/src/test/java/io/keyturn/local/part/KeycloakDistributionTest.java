package io.keyturn.local.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakDistributionTest {

  @TempDir private Path directory;

  @Test
  void unpacksWithoutTheOutermostFolder() throws IOException {
    KeycloakDistribution distribution = distribution();

    distribution.unpack(
        zip("keycloak-1/", "keycloak-1/lib/", "keycloak-1/lib/a.jar", "keycloak-1/version.txt"));

    assertEquals("content", Files.readString(distribution.directory().resolve("lib/a.jar")));
    assertEquals("content", Files.readString(distribution.directory().resolve("version.txt")));
  }

  @Test
  void leavesWhatIsUnpackedAlone() throws IOException {
    KeycloakDistribution distribution = distribution();
    distribution.unpack(zip("keycloak-1/version.txt"));
    Files.writeString(distribution.directory().resolve("version.txt"), "changed");

    distribution.unpack(zip("keycloak-1/version.txt"));

    assertEquals("changed", Files.readString(distribution.directory().resolve("version.txt")));
  }

  @Test
  void unpacksAnewWhatWasCutShort() throws IOException {
    KeycloakDistribution distribution = distribution();
    Path draft = Files.createDirectory(directory.resolve("keycloak.unpacking"));
    Files.writeString(draft.resolve("half"), "written");

    distribution.unpack(zip("keycloak-1/version.txt"));

    assertFalse(Files.exists(distribution.directory().resolve("half")));
  }

  @Test
  void refusesAZipThatReachesOutside() throws IOException {
    Path zip = zip("keycloak-1/../../stolen");

    assertThrows(IOException.class, () -> distribution().unpack(zip));
    assertFalse(Files.exists(directory.resolve("stolen")));
  }

  @Test
  void remembersWhatItWasBuiltWith() throws IOException {
    KeycloakDistribution distribution = distribution();
    distribution.unpack(zip("keycloak-1/version.txt"));
    assertEquals("", distribution.builtWith());

    distribution.markBuiltWith("--db=postgres");
    assertEquals("--db=postgres", distribution.builtWith());
  }

  private KeycloakDistribution distribution() {
    return new KeycloakDistribution(directory.resolve("keycloak"));
  }

  private Path zip(String... names) throws IOException {
    Path zip = directory.resolve("distribution.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          out.write("content".getBytes());
        }
      }
    }
    return zip;
  }
}
