package io.keyturn.admin.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidUrlTest {
  private final ValidUrl.Check check = new ValidUrl.Check();

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "http://localhost:1",
        "https://contoso.example",
        "https://contoso.example/api/data?version=9.2",
        "https://[2001:db8::1]:8443/",
        "https://xn--bcher-kva.example/"
      })
  void acceptsAnAbsoluteAddressAndLeavesNullToOthers(String url) {
    assertTrue(valid(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "contoso.example",
        "/api",
        "//contoso.example",
        "http:",
        "http://",
        "https:///path",
        "ftp://contoso.example",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "mailto:support@contoso.example",
        "https://user:word@contoso.example",
        "https://user@contoso.example",
        "https://contoso.example/#top",
        "https://contoso.example/a b",
        "https://contoso.example/\r\nX-Header: 1",
        "https://con_toso.example"
      })
  void refusesEverythingElse(String url) {
    assertFalse(valid(url));
  }

  @Test
  void refusesAnAddressThatIsTooLong() {
    var start = "https://contoso.example/";

    assertTrue(valid(start + "a".repeat(2000 - start.length())));
    assertFalse(valid(start + "a".repeat(2001 - start.length())));
  }

  private boolean valid(String url) {
    return check.isValid(url, null);
  }
}
