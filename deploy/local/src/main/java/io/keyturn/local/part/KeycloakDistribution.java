package io.keyturn.local.part;

import io.keyturn.local.home.Directories;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak's unpacked distribution; it is complete as soon as its directory exists. */
record KeycloakDistribution(Path directory) {

  /** Unpacks the zip where that has not been done yet. */
  void unpack(Path zip) throws IOException {
    if (Files.exists(directory)) {
      return;
    }
    Path draft = directory.resolveSibling(directory.getFileName() + ".unpacking");
    Directories.delete(draft);
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(file)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        unpack(entry, entries, draft);
      }
    }
    Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What the distribution was last built with. */
  String builtWith() throws IOException {
    return Files.exists(stamp()) ? Files.readString(stamp()) : "";
  }

  void markBuiltWith(String options) throws IOException {
    Files.writeString(stamp(), options);
  }

  /** Where Keycloak looks for realms to import. */
  Path imports() {
    return directory.resolve("data").resolve("import");
  }

  private Path stamp() {
    return directory.resolve("keyturn-build");
  }

  /** Leaves out the outermost folder, which every entry shares. */
  private static void unpack(ZipEntry entry, InputStream content, Path to) throws IOException {
    Path inZip = Path.of(entry.getName());
    if (inZip.getNameCount() < 2) {
      return;
    }
    Path target = to.resolve(inZip.subpath(1, inZip.getNameCount())).normalize();
    if (!target.startsWith(to)) {
      throw new IOException("The zip holds a file outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(content, target);
    }
  }
}
