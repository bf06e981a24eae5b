package io.keyturn.local.stack;

import io.keyturn.local.home.Directories;
import io.keyturn.local.home.StackHome;
import io.keyturn.local.home.StackLock;
import io.keyturn.local.home.UserError;
import io.keyturn.local.process.ProcessRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A home without a past. */
public final class FreshHome {

  private FreshHome() {}

  /**
   * Removes all that an earlier stack left in that home, and ends what still runs there.
   *
   * @throws UserError when a stack is at work there
   */
  public static void wipe(Path root, Progress progress) throws IOException {
    StackHome home = StackHome.open(root);
    try (StackLock lock = StackLock.tryAcquire(home).orElseThrow(() -> busy(root))) {
      new Leftovers(new ProcessRecords(home.run()), progress).end();
      for (Path entry : entries(home)) {
        if (Files.isDirectory(entry)) {
          Directories.delete(entry);
        } else {
          Files.delete(entry);
        }
      }
    }
  }

  private static List<Path> entries(StackHome home) throws IOException {
    try (Stream<Path> entries = Files.list(home.root())) {
      return entries.filter(entry -> !StackLock.isLock(entry)).toList();
    }
  }

  private static UserError busy(Path root) {
    return new UserError(
        "Another check is at work in " + root + ".", "Wait for its end, or end it with Ctrl-C.");
  }
}
