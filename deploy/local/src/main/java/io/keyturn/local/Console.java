package io.keyturn.local;

import io.keyturn.local.stack.Progress;
import java.io.PrintStream;

/** Prints whole lines, each under the name of the part it comes from. */
final class Console implements Progress {

  private static final String NAME = "keyturn";

  private final PrintStream out;

  Console(PrintStream out) {
    this.out = out;
  }

  @Override
  public void say(String line) {
    print(NAME, line);
  }

  synchronized void print(String part, String line) {
    out.printf("%-14s | %s%n", part, line);
    out.flush();
  }
}
