package io.keyturn.admin.visitor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address that tokens may be sent to. It is compared character by character, so it has to be
 * written as browsers write it; what could stand for several addresses is none.
 */
final class RedirectUri {
  static final String FORM_IN_WORDS =
      "give absolute https addresses (http only with localhost, 127.0.0.1 or [::1]), scheme and host"
          + " in lower case, without user, fragment, * and dot segments, of at most 500 visible"
          + " ASCII characters";

  /**
   * It rests in a cookie while a visitor signs in, escaped and encrypted, with what else was asked.
   */
  private static final int LONGEST = 500;

  private static final Pattern VISIBLE = Pattern.compile("[!-~&&[^*]]+");
  private static final Pattern HIDDEN_DOT = Pattern.compile("%2[eE]");
  private static final Set<String> DOTS = Set.of(".", "..");

  private RedirectUri() {}

  static boolean isOne(String text) {
    if (text == null || text.length() > LONGEST || !VISIBLE.matcher(text).matches()) {
      return false;
    }
    try {
      var uri = new URI(text);
      return TrustedPlace.is(uri) && uri.getRawFragment() == null && straight(uri.getRawPath());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** No dot segments (RFC 3986 §5.2.4), escaped ones included: browsers follow them, too. */
  private static boolean straight(String path) {
    var segments = HIDDEN_DOT.matcher(path).replaceAll(".").split("/", -1);
    return Stream.of(segments).noneMatch(DOTS::contains);
  }
}
