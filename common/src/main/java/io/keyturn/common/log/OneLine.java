package io.keyturn.common.log;

/** Text without anything that ends a line, or that a terminal obeys. */
final class OneLine {
  private OneLine() {}

  static boolean needed(String text) {
    return text != null && text.chars().anyMatch(OneLine::escaped);
  }

  /** The text with control characters and line separators as Java's escapes. */
  static String of(String text) {
    var line = new StringBuilder(text.length() + 16);
    text.chars()
        .forEach(
            one -> {
              if (one == '\n') {
                line.append("\\n");
              } else if (escaped(one)) {
                line.append(String.format("\\u%04x", one));
              } else {
                line.append((char) one);
              }
            });
    return line.toString();
  }

  private static boolean escaped(int one) {
    return (Character.isISOControl(one) && one != '\t') || one == 0x2028 || one == 0x2029;
  }
}
