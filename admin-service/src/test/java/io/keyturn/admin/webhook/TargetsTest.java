package io.keyturn.admin.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
  private final Targets strict = new Targets(false, Set.of(), host -> addresses("8.8.8.8"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example/",
        "ftp://hooks.example/",
        "https://user@hooks.example/",
        "https://hooks.example:0/",
        "https://127.0.0.1/",
        "https://10.1.2.3:8443/x",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[fd00::1]/",
        "https://[64:ff9b::7f00:1]/"
      })
  void aFormThatIsForbiddenIsRefusedAtOnce(String url) {
    assertThrows(ForbiddenTargetException.class, () -> strict.checkForm(URI.create(url)));
    assertThrows(ForbiddenTargetException.class, () -> strict.address(URI.create(url)));
  }

  @Test
  void aHostWithPublicAddressesHasItsFirst() throws UnknownHostException {
    var targets =
        new Targets(false, Set.of(), host -> addresses("8.8.8.8", "2606:4700:4700::1111"));

    assertEquals(addresses("8.8.8.8")[0], targets.address(URI.create("https://hooks.example/x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "127.0.0.1", "::1", "169.254.169.254"})
  void aHostWithOneAddressThatIsNotPublicIsForbidden(String hidden) {
    for (var found : List.of(addresses(hidden), addresses("8.8.8.8", hidden))) {
      var targets = new Targets(false, Set.of(), host -> found);

      assertThrows(
          ForbiddenTargetException.class,
          () -> targets.address(URI.create("https://hooks.example/")));
    }
  }

  @Test
  void anAllowedHostMayHaveAnyAddressAndOnlyThatOne() throws UnknownHostException {
    var targets =
        new Targets(false, Set.of("Hooks.internal", "10.0.0.1"), host -> addresses("10.0.0.1"));

    assertEquals(
        addresses("10.0.0.1")[0], targets.address(URI.create("https://hooks.INTERNAL:8443/")));
    assertEquals(addresses("10.0.0.1")[0], targets.address(URI.create("https://10.0.0.1/")));
    assertThrows(
        ForbiddenTargetException.class,
        () -> targets.address(URI.create("https://x.hooks.internal/")));
  }

  @Test
  void httpIsAllowedOnlyWhereItIsConfigured() throws UnknownHostException {
    var targets = new Targets(true, Set.of(), host -> addresses("8.8.8.8"));

    assertEquals(addresses("8.8.8.8")[0], targets.address(URI.create("http://hooks.example/")));
    assertThrows(
        ForbiddenTargetException.class, () -> targets.address(URI.create("http://127.0.0.1/")));
  }

  private static InetAddress[] addresses(String... literals) {
    var addresses = new InetAddress[literals.length];
    for (int place = 0; place < literals.length; place++) {
      try {
        addresses[place] = InetAddress.getByName(literals[place]);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(e);
      }
    }
    return addresses;
  }
}
