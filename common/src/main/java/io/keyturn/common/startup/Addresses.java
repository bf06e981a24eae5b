package io.keyturn.common.startup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What addresses in the settings must be like: beyond this machine nothing goes unencrypted, and a
 * service that others reach does not send them to their own machine.
 *
 * @param listensBeyond whether this service listens on more than the loopback interface
 */
public record Addresses(boolean listensBeyond) {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

  /** The addresses of a service that listens here. */
  public static Addresses of(String listeningHost) {
    return new Addresses(!loopback(listeningHost));
  }

  /** Whether a host is this machine, by its name alone. */
  public static boolean loopback(String host) {
    return host != null && LOOPBACK.matcher(host).matches();
  }

  /** What is wrong with an address that this service calls. */
  public List<Finding> called(String setting, URI address) {
    return "http".equals(address.getScheme()) && !loopback(address.getHost())
        ? List.of(
            Finding.unsafe(
                setting,
                "is plain http beyond this machine, so that tokens can be read and forged",
                "give an https address"))
        : List.of();
  }

  /** What is wrong with an address that people reach this service by. */
  public List<Finding> published(String setting, URI address) {
    var findings = new ArrayList<>(called(setting, address));
    if (listensBeyond && loopback(address.getHost())) {
      findings.add(
          Finding.unsafe(
              setting,
              "is an address of this machine, and the service listens for others"
                  + " (quarkus.http.host)",
              "give the address that people reach this service by"));
    }
    return List.copyOf(findings);
  }
}
