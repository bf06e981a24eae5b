package io.keyturn.common.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.startup.Finding.Weight;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  private static final Addresses HERE = Addresses.of("127.0.0.1");
  private static final Addresses FOR_OTHERS = Addresses.of("0.0.0.0");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://idp.example",
        "http://localhost:8180/realms/keyturn",
        "http://127.0.0.2",
        "http://[::1]:80",
        "http://portal.localhost"
      })
  void mayBeCalledByTlsOrOnThisMachine(String address) {
    assertEquals(List.of(), HERE.called("keyturn.x", URI.create(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://idp.example",
        "http://127.0.0.1.example",
        "http://localhost.example",
        "http://notlocalhost",
        "http://[::2]"
      })
  void mayNotBeCalledInTheClearBeyondThisMachine(String address) {
    var finding = HERE.called("keyturn.some-address", URI.create(address)).get(0);

    assertEquals(Weight.UNSAFE, finding.weight());
    assertEquals(
        "keyturn.some-address (KEYTURN_SOME_ADDRESS) is plain http beyond this machine, so that"
            + " tokens can be read and forged: give an https address",
        finding.sentence());
  }

  @Test
  void mayNotSendOthersToTheirOwnMachine() {
    var base = URI.create("http://localhost:8080");

    assertEquals(List.of(), HERE.published("keyturn.sign-in.base", base));
    var sentence = FOR_OTHERS.published("keyturn.sign-in.base", base).get(0).sentence();
    assertTrue(sentence.contains("is an address of this machine"), sentence);
  }

  @Test
  void ofAServiceForOthersMayBePublishedByTls() {
    assertEquals(List.of(), FOR_OTHERS.published("keyturn.x", URI.create("https://p.example")));
  }
}
