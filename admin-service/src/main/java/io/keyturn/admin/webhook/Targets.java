package io.keyturn.admin.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where webhooks may lead, and to which address exactly. */
final class Targets {
  private final boolean allowHttp;
  private final Set<String> allowedHosts;
  private final HostAddresses addresses;

  Targets(boolean allowHttp, Set<String> allowedHosts, HostAddresses addresses) {
    this.allowHttp = allowHttp;
    this.allowedHosts =
        allowedHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    this.addresses = addresses;
  }

  /**
   * The one address to connect to. It must be this very one: what is looked up again may be
   * another.
   *
   * @throws ForbiddenTargetException where a webhook may not lead there
   * @throws UnknownHostException where the host has no address
   */
  InetAddress address(URI url) throws UnknownHostException {
    checkForm(url);
    var host = host(url);
    var found = addresses.of(host);
    if (!allowed(host) && !Arrays.stream(found).allMatch(PublicAddress::is)) {
      throw new ForbiddenTargetException(
          "url: the host has an address that is not public; an administrator of this installation"
              + " can allow the host by keyturn.webhook.allowed-hosts");
    }
    return found[0];
  }

  /**
   * Refuses what can be refused without looking anything up.
   *
   * @throws ForbiddenTargetException naming the remedy
   */
  void checkForm(URI url) {
    boolean secure = "https".equals(url.getScheme());
    if (!secure && !(allowHttp && "http".equals(url.getScheme()))) {
      throw new ForbiddenTargetException("url: an address that begins with https://");
    }
    if (url.getHost() == null || url.getUserInfo() != null || url.getPort() == 0) {
      throw new ForbiddenTargetException("url: an address with a host, without user and port 0");
    }
    var host = host(url);
    if (literal(host) && !allowed(host)) {
      try {
        if (!PublicAddress.is(InetAddress.getByName(host))) {
          throw new ForbiddenTargetException("url: a public address");
        }
      } catch (UnknownHostException e) {
        throw new ForbiddenTargetException("url: an address that can be reached", e);
      }
    }
  }

  private boolean allowed(String host) {
    return allowedHosts.contains(host);
  }

  /** Lower case; IPv6 without its brackets. */
  static String host(URI url) {
    return url.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
  }

  /** IPv6, or IPv4 as Java's addresses write it; all else is a name. */
  static boolean literal(String host) {
    return host.contains(":") || host.matches("[0-9.]+");
  }
}
