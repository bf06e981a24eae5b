package io.keyturn.deploy.manifest;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The program that puts manifests together: kustomize, or the one within kubectl. */
final class Kustomize {
  private final List<String> command;

  private Kustomize(List<String> command) {
    this.command = command;
  }

  /** The one on this machine, if there is one. */
  static Optional<Kustomize> installed() {
    return program("kustomize")
        .map(path -> List.of(path, "build"))
        .or(() -> program("kubectl").map(path -> List.of(path, "kustomize")))
        .map(Kustomize::new);
  }

  private static Optional<String> program(String name) {
    var directories =
        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
    return Stream.of(directories)
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /** What it makes of the directory. */
  String build(Path directory) throws IOException {
    var arguments = new ArrayList<>(command);
    arguments.add(directory.toString());
    var complaints = Files.createTempFile("kustomize", ".err");
    try {
      var process = new ProcessBuilder(arguments).redirectError(complaints.toFile()).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException(arguments + " failed: " + Files.readString(complaints));
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.delete(complaints);
    }
  }
}
