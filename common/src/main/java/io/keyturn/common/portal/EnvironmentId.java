package io.keyturn.common.portal;

import java.util.regex.Pattern;

/**
 * Names one environment: a slug of 3 to 40 characters out of {@code a-z}, {@code 0-9} and {@code
 * -}.
 */
public record EnvironmentId(String value) {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{3,40}");

  /**
   * Takes a slug.
   *
   * @throws IllegalArgumentException where the text is no such slug
   */
  public EnvironmentId {
    if (value == null || !SLUG.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an environment id has 3 to 40 characters: lower-case letters, digits and hyphens");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
