package io.keyturn.common.visitor;

import java.util.regex.Pattern;

/** Names a client of a portal: 1 to 36 characters, letters, digits and hyphens. */
public record VisitorClientId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,36}");

  /**
   * Takes a name.
   *
   * @throws IllegalArgumentException where the text is no such name
   */
  public VisitorClientId {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a client id has 1 to 36 characters: letters, digits and hyphens");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
