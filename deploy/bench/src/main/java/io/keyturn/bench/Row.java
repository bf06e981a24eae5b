package io.keyturn.bench;

/**
 * One line of the table.
 *
 * @param goal what it is held to, in words
 * @param reached whether it is
 */
record Row(String what, String figure, String goal, boolean reached) {
  private static final String MISSED = "**no**: [why](#what-limits-each-and-what-was-tried)";

  String markdown() {
    return "| %s | %s | %s | %s |".formatted(what, figure, goal, reached ? "yes" : MISSED);
  }
}
