package io.keyturn.portal.document;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a client's cached copy is still good (RFC 9110 §13.1.2). */
public final class IfNoneMatch {
  /** An entity tag; what stands between the quotes may hold a comma, so lists are not split. */
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");

  private IfNoneMatch() {}

  /**
   * True where one of the tags, compared weakly, is the given one.
   *
   * @param header the values of the header, none where it was not sent
   */
  public static boolean holds(List<String> header, String entityTag) {
    return header.stream().anyMatch(value -> holds(value, entityTag));
  }

  private static boolean holds(String value, String entityTag) {
    // What caches send; the hot path.
    if (value.equals(entityTag) || value.strip().equals("*")) {
      return true;
    }
    return TAG.matcher(value).results().anyMatch(tag -> tag.group(1).equals(entityTag));
  }
}
