package io.keyturn.local.part;

import io.keyturn.local.home.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/**
 * Keycloak, unpacked beside its zip and built for PostgreSQL once; every stack runs a copy. It
 * never runs itself, and so holds nothing of any stack.
 */
public final class KeycloakTemplate {

  private final Path zip;
  private final KeycloakDistribution built;

  public KeycloakTemplate(Path zip) {
    this.zip = zip;
    this.built =
        new KeycloakDistribution(
            zip.resolveSibling(zip.getFileName().toString().replace(".zip", "-built")));
  }

  /** What a build depends on; another value asks for another build. */
  String options() {
    return zip.getFileName() + " " + String.join(" ", KeycloakCommands.BUILD_OPTIONS);
  }

  /**
   * Builds it unless that is done; the draft of a build that was cut short is no use to anybody.
   *
   * @param child told about the process that builds
   */
  public void ensure(Path log, Consumer<Process> child) throws IOException {
    if (built.builtWith().equals(options())) {
      return;
    }
    Path draft = Files.createTempDirectory(zip.getParent(), "building").resolve("keycloak");
    try {
      KeycloakDistribution building = new KeycloakDistribution(draft);
      building.unpack(zip);
      Process process = KeycloakCommands.build(draft).start(log);
      child.accept(process);
      await(process);
      building.markBuiltWith(options());
      publish(draft);
    } finally {
      Directories.delete(draft.getParent());
    }
  }

  /** Where another stack was faster its build stays: somebody may be copying it. */
  private void publish(Path draft) throws IOException {
    if (!built.builtWith().equals(options())) {
      Directories.delete(built.directory());
      Files.move(draft, built.directory(), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Puts a copy there, in the stead of what was there before. */
  void copyTo(KeycloakDistribution target) throws IOException {
    Path draft = target.directory().resolveSibling(target.directory().getFileName() + ".unpacking");
    Directories.delete(draft);
    Directories.copy(built.directory(), draft);
    Directories.delete(target.directory());
    Files.move(draft, target.directory(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void await(Process build) throws IOException {
    try {
      int status = build.waitFor();
      if (status != 0) {
        throw new IOException("its build exited with status " + status);
      }
    } catch (InterruptedException e) {
      build.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
