package io.keyturn.common.connection;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityProviderTest {
  private static final URI ENDPOINT = URI.create("http://localhost/token");

  @ParameterizedTest
  @ValueSource(strings = {"PS256", "RS256"})
  void acceptsTheTwoAlgorithms(String name) {
    var algorithm = JWSAlgorithm.parse(name);

    assertDoesNotThrow(() -> new IdentityProvider(ENDPOINT, "aud", algorithm));
  }

  /** At start, not at the first assertion. */
  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "ES256", "RS512", "ps256"})
  void refusesEveryOther(String name) {
    var algorithm = JWSAlgorithm.parse(name);

    assertThrows(
        IllegalArgumentException.class, () -> new IdentityProvider(ENDPOINT, "aud", algorithm));
  }
}
