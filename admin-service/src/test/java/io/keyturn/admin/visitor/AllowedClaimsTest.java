package io.keyturn.admin.visitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedClaimsTest {
  private final AllowedClaims claims = new AllowedClaims(List.of("zoneinfo", "locale"));

  @Test
  void whatIsOnTheListMayBeAskedFor() {
    assertEquals(Optional.empty(), claims.objection(List.of()));
    assertEquals(Optional.empty(), claims.objection(List.of("locale", "zoneinfo")));
  }

  @Test
  void anythingElseIsRefusedWithTheList() {
    var objection = claims.objection(List.of("locale", "groups")).orElseThrow();

    assertTrue(objection.startsWith("claims: give some of locale, zoneinfo."), objection);
    assertTrue(objection.contains("keyturn.visitor-token.claims"), objection);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "sub", "aud", "exp", "nonce", "appid", "email", "given_name"})
  void whatKeyturnSetsItselfCanBeNeitherAskedForNorAllowed(String name) {
    var asked = claims.objection(List.of(name)).orElseThrow();
    var allowed =
        assertThrows(
            IllegalArgumentException.class, () -> new AllowedClaims(List.of("locale", name)));

    assertTrue(asked.contains("leave out"), asked);
    assertTrue(allowed.getMessage().startsWith("keyturn.visitor-token.claims: take out " + name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\"b", "a\nb", "\u00fc"})
  void aNameThatIsNoneIsNotAllowed(String name) {
    assertThrows(IllegalArgumentException.class, () -> new AllowedClaims(List.of(name)));
  }

  @Test
  void aListMayBeEmpty() {
    var objection = new AllowedClaims(List.of()).objection(List.of("locale")).orElseThrow();

    assertTrue(objection.contains("none is allowed"), objection);
  }
}
