package io.keyturn.admin.visitor;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where a token may travel to: over TLS, or without leaving the visitor's machine. */
final class TrustedPlace {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int LAST_PORT = 65535;

  private TrustedPlace() {}

  /** Whether scheme, host and port are sound, and written in the one way there is. */
  static boolean is(URI uri) {
    var host = uri.getHost();
    if (host == null || host.endsWith(".") || !host.equals(host.toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean encrypted = "https".equals(uri.getScheme());
    boolean local = "http".equals(uri.getScheme()) && LOOPBACK.contains(host);
    // Nothing but host and port: neither a user, nor an empty port, nor zeros before it.
    return (encrypted || local)
        && uri.getPort() != 0
        && uri.getPort() <= LAST_PORT
        && authority(uri).equals(uri.getRawAuthority());
  }

  /** As browsers write it, but for the default port. */
  static String origin(URI uri) {
    return uri.getScheme() + "://" + authority(uri);
  }

  private static String authority(URI uri) {
    return uri.getPort() == -1 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }
}
