package io.keyturn.bench;

import io.keyturn.local.home.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs of this machine. */
final class Shell {
  private Shell() {}

  /** What it prints; it has to succeed. */
  static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command + ": " + said);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return said;
  }

  /** Says what is missing; nothing is installed from here. */
  static void need(List<String> programs) {
    List<String> missing = programs.stream().filter(program -> !present(program)).toList();
    if (!missing.isEmpty()) {
      throw new UserError(
          "These programs are missing: " + String.join(", ", missing) + ".",
          "Debian: apt-get install wrk nginx-light util-linux");
    }
  }

  static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static boolean present(String program) {
    return List.of((System.getenv("PATH") + ":/usr/sbin").split(":")).stream()
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
