package io.keyturn.portal.visitor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, localhost:8080",
    "https://contoso.example, contoso.example",
    "https://Contoso.Example:443/, contoso.example",
    "http://contoso.example:80, contoso.example",
    "http://contoso.example:443, contoso.example:443",
    "https://contoso.example:80/portal, contoso.example:80",
    "https://[::1]:8443, '[::1]:8443'"
  })
  void isTheHostAsABrowserSaysIt(URI base, String expected) {
    assertEquals(expected, Issuer.host(base));
  }
}
