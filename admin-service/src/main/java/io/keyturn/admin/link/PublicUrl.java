package io.keyturn.admin.link;

import java.net.URI;
import java.util.regex.Pattern;

/** Where people reach this service: an absolute address, without a slash at its end. */
public final class PublicUrl {
  /** Slashes between segments that are neither empty nor dots; no escapes that could hide such. */
  private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)*/?");

  private final String base;

  /**
   * Takes an address.
   *
   * @throws IllegalArgumentException naming the setting and the remedy
   */
  public PublicUrl(URI address) {
    if (!usable(address)) {
      throw new IllegalArgumentException(
          "keyturn.admin.public-url (KEYTURN_ADMIN_PUBLIC_URL): give an absolute http or https"
              + " address without user, query or fragment, and without . or .. in its path, such as"
              + " https://keyturn.example");
    }
    base = address.toString().replaceFirst("/$", "");
  }

  private static boolean usable(URI address) {
    return address.getScheme() != null
        && address.getScheme().matches("https?")
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && address.getRawQuery() == null
        && address.getRawFragment() == null
        && PATH.matcher(address.getRawPath()).matches();
  }

  /** The address of a path that begins with a slash. */
  URI at(String path) {
    return URI.create(base + path);
  }

  @Override
  public String toString() {
    return base;
  }
}
