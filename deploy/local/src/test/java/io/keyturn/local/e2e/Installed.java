package io.keyturn.local.e2e;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the machine that a fault needs and that Maven Central does not have. */
final class Installed {

  private static final int DEPTH = 4;

  private Installed() {}

  /**
   * The file of that name somewhere below the directory; where it is missing the test is skipped.
   */
  static Path file(String directory, String name, String debianPackage) throws IOException {
    try (Stream<Path> files =
        Files.find(
            Path.of(directory),
            DEPTH,
            (path, kind) -> path.getFileName().toString().equals(name))) {
      Optional<Path> found = files.findFirst();
      return found.isPresent() ? found.get() : missing(name, debianPackage);
    }
  }

  private static Path missing(String name, String debianPackage) {
    return abort("SKIPPED: " + name + " is missing; Debian: apt-get install " + debianPackage);
  }
}
