package io.keyturn.local;

import io.keyturn.local.home.SecretFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The users' passwords, shown to the person who started the stack for the first time; never written
 * to a log.
 */
record NewCredentials(Path file, boolean expected) {

  /** To be called before the stack is started: what exists by then is not new. */
  static NewCredentials expectedIn(Path home) {
    Path file = home.resolve("credentials");
    return new NewCredentials(file, !Files.exists(file));
  }

  void show(PrintStream out) throws IOException {
    if (!expected) {
      return;
    }
    SecretFile credentials = SecretFile.load(file);
    out.println("Users of this stack and their new passwords:");
    credentials.names().forEach(user -> out.printf("  %-9s %s%n", user, credentials.get(user)));
  }
}
