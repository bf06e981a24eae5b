package io.keyturn.admin.center.visitor;

import java.util.List;
import java.util.stream.Stream;

/** Several texts that have no spaces, as people write them into one field. */
final class Words {
  private Words() {}

  /** One on each line, or with spaces between. */
  static List<String> lines(String text) {
    return split(text, "\\s+");
  }

  /** With commas or spaces between. */
  static List<String> names(String text) {
    return split(text, "[\\s,;]+");
  }

  private static List<String> split(String text, String between) {
    return Stream.of(text.split(between)).filter(word -> !word.isEmpty()).toList();
  }
}
