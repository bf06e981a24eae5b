package io.keyturn.admin.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
  private static final String DOMAIN = "@contoso.example";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "operations@contoso.example",
        "o@c",
        "first.last+keys@mail.contoso.example",
        "O'Brien_{x}|~`!#$%&*/=?^-@contoso.example",
        "postmaster@xn--bcher-kva.example"
      })
  void acceptsAnAddress(String address) {
    assertEquals(address, new MailAddress(address).value());
  }

  @ParameterizedTest
  @NullSource
  @MethodSource("hostile")
  @ValueSource(
      strings = {
        "",
        "@",
        "operations",
        "@contoso.example",
        "operations@",
        "a@b@contoso.example",
        ".a@contoso.example",
        "a.@contoso.example",
        "a..b@contoso.example",
        "a@.contoso.example",
        "a@contoso.example.",
        "a@contoso..example",
        "a@-contoso.example",
        "a@contoso-.example",
        "a@con_toso.example",
        "\"a b\"@contoso.example",
        "a(comment)@contoso.example",
        "Operations <a@contoso.example>",
        "<a@contoso.example>",
        "a@contoso.example,b@contoso.example",
        "a@contoso.example;b@contoso.example",
        "a@[192.0.2.1]",
        "mailto:a@contoso.example",
        "a:b@contoso.example",
        "a\\b@contoso.example"
      })
  void refusesEverythingElseAndDoesNotRepeatIt(String text) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> new MailAddress(text));

    assertEquals(MailAddress.FORM_IN_WORDS, refusal.getMessage());
  }

  /** What gets a second recipient or header into a mail, and what looks like another address. */
  static String[] hostile() {
    return new String[] {
      "a@b\r\nBcc: x@y",
      "a@b\n",
      "a@b\r",
      "\na@b",
      "a\u0000@contoso.example",
      "a@contoso.example\u0000",
      "a@contoso.example\u2028",
      "a@contoso\u2029.example",
      "a@contoso.example\u0085",
      "a\u00a0b@contoso.example",
      "a\tb@contoso.example",
      " a@contoso.example",
      "a@contoso.example ",
      "\u043eperations@contoso.example",
      "operations@c\u043entoso.example",
      "operations@contoso\u3002example",
      "operations\uff20contoso.example",
      "op\u00e9rations@contoso.example",
      "a\u202e@contoso.example",
      "a\u200b@contoso.example",
      "\ud83d\udd11@contoso.example"
    };
  }

  @Test
  void isAtMostAsLongAsTheStandardsAllow() {
    var label = "d".repeat(63);
    var longest = "a".repeat(64) + "@" + label + "." + label + "." + "d".repeat(61);

    assertEquals(254, new MailAddress(longest).value().length());
    assertFalse(MailAddress.isOne(longest + "d"), "255 characters");
    assertFalse(MailAddress.isOne("a".repeat(65) + DOMAIN), "local part of 65");
    assertFalse(MailAddress.isOne("a@" + "d".repeat(64) + ".example"), "label of 64");
    assertFalse(MailAddress.isOne("a".repeat(1_000_000)));
    assertFalse(MailAddress.isOne("a.".repeat(500_000) + DOMAIN));
  }

  @ParameterizedTest
  @CsvSource({
    "Operations@Contoso.Example, operations@contoso.example, contoso.example, O***@Contoso.Example",
    "a@b,                        a@b,                        b,               a***@b"
  })
  void isComparedInLowerCaseAndShownMasked(
      String text, String lowerCase, String domain, String masked) {
    var address = new MailAddress(text);

    assertEquals(lowerCase, address.lowerCase());
    assertEquals(domain, address.domain());
    assertEquals(masked, address.masked());
  }
}
