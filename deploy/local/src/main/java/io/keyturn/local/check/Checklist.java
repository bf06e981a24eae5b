package io.keyturn.local.check;

import java.io.PrintStream;

/** Runs steps one after the other, prints a line for each, and counts. */
final class Checklist {

  private final PrintStream out;
  private int passed;
  private int failed;

  Checklist(PrintStream out) {
    this.out = out;
  }

  /** What a step does. */
  @FunctionalInterface
  interface Step {
    /** Returns what is worth telling, or throws. */
    String run() throws Exception;
  }

  /** Runs the step; its failure stops no other step. */
  void step(String name, Step step) {
    long begin = System.nanoTime();
    try {
      String finding = step.run();
      passed++;
      print("ok", name, finding, begin);
    } catch (Exception | AssertionError e) {
      failed++;
      print("FAILED", name, e.getMessage() == null ? e.toString() : e.getMessage(), begin);
    }
  }

  /** Prints the last line, and tells whether nothing failed. */
  boolean finish() {
    out.println(passed + " passed, " + failed + " failed");
    return failed == 0;
  }

  private void print(String outcome, String name, String finding, long begin) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    out.printf(
        "%-6s %6.1f s  %s%s%n", outcome, seconds, name, finding.isEmpty() ? "" : ": " + finding);
  }
}
