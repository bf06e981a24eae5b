package io.keyturn.common.problem;

import java.util.regex.Pattern;

/** The templates of {@code @Path} as patterns for whole paths. */
final class PathTemplate {
  private static final String ANY_SEGMENT = "[^/]+";

  private PathTemplate() {}

  /** A pattern for the template, with or without a slash at its end. */
  static Pattern pattern(String template) {
    var regex = new StringBuilder();
    int next = 0;
    int open;
    while ((open = template.indexOf('{', next)) >= 0) {
      int close = closing(template, open);
      regex.append(Pattern.quote(template.substring(next, open)));
      regex.append("(?:").append(variable(template.substring(open + 1, close))).append(')');
      next = close + 1;
    }
    regex.append(Pattern.quote(template.substring(next).replaceFirst("/$", "")));
    return Pattern.compile(regex + "/?");
  }

  /** A variable's own pattern may hold braces, too. */
  private static int closing(String template, int open) {
    int depth = 0;
    for (int i = open; i < template.length(); i++) {
      switch (template.charAt(i)) {
        case '{' -> depth++;
        case '}' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("no closing brace in " + template);
  }

  private static String variable(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? ANY_SEGMENT : text.substring(colon + 1).strip();
  }
}
