package io.keyturn.admin.visitor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Pages whose scripts may ask for tokens, as the header {@code Origin} of a browser says them (RFC
 * 6454 §6.1): it is compared character by character.
 */
final class PageOrigin {
  static final String FORM_IN_WORDS =
      "give origins as browsers send them, such as https://chat.example or http://localhost:3000:"
          + " lower case, ASCII, without path, slash at the end and default port; http only with"
          + " localhost, 127.0.0.1 or [::1], which is the only IPv6 address";

  private static final int LONGEST = 300;
  private static final Pattern VISIBLE = Pattern.compile("[!-~&&[^*]]+");

  private PageOrigin() {}

  static boolean isOne(String text) {
    if (text == null || text.length() > LONGEST || !VISIBLE.matcher(text).matches()) {
      return false;
    }
    try {
      var uri = new URI(text);
      return TrustedPlace.is(uri)
          && TrustedPlace.origin(uri).equals(text)
          && uri.getPort() != defaultPort(uri)
          // Others can be written in several ways, and browsers choose one.
          && (!uri.getHost().startsWith("[") || uri.getHost().equals("[::1]"));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static int defaultPort(URI uri) {
    return uri.getScheme().equals("https") ? 443 : 80;
  }
}
