package io.keyturn.admin.directory.entra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.testing.Samples;
import io.keyturn.common.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PossessionProofTest {
  private static final CertifiedKeyPair KEY = Samples.keyPair(Samples.anyPortalId());
  private static final Instant NOW = KEY.certificate().notBefore().plusSeconds(3600);

  private final SettableClock clock = new SettableClock(NOW);
  private final PossessionProof proof = new PossessionProof("the-audience", clock);

  @Test
  void saysWhatGraphAsksForAndNothingElse() throws Exception {
    var jwt = SignedJWT.parse(proof.by(KEY, lists(KEY)));

    var claims = jwt.getJWTClaimsSet();
    assertEquals(Set.of("aud", "iss", "nbf", "exp"), claims.getClaims().keySet());
    assertEquals(List.of("the-audience"), claims.getAudience());
    assertEquals("object-id", claims.getIssuer());
    assertEquals(NOW.minusSeconds(60), claims.getNotBeforeTime().toInstant());
    assertEquals(NOW.plus(Duration.ofMinutes(9)), claims.getExpirationTime().toInstant());
  }

  @Test
  void isSignedByTheKeyThatItsHeaderNames() throws Exception {
    var jwt = SignedJWT.parse(proof.by(KEY, lists(KEY)));

    assertEquals(JWSAlgorithm.RS256, jwt.getHeader().getAlgorithm());
    assertEquals(KEY.certificate().thumbprint(), jwt.getHeader().getKeyID());
    assertTrue(jwt.verify(new RSASSAVerifier(KEY.certificate().publicKey())));
  }

  @Test
  void isPossibleFromTheFirstSecondToTheLast() {
    assertTrue(possibleAt(KEY.certificate().notBefore()));
    assertFalse(possibleAt(KEY.certificate().notBefore().minusMillis(1)));
    assertTrue(possibleAt(KEY.certificate().notAfter().minusMillis(1)));
    assertFalse(possibleAt(KEY.certificate().notAfter()));
  }

  @Test
  void isImpossibleWithAKeyThatIsNotListed() {
    var another = Samples.keyPair(Samples.anyPortalId());

    assertFalse(proof.possible(another, lists(KEY)));
  }

  private boolean possibleAt(Instant time) {
    clock.set(time);
    return proof.possible(KEY, lists(KEY));
  }

  private static Application lists(CertifiedKeyPair key) {
    var json = JsonNodeFactory.instance.objectNode().put("id", "object-id");
    json.putArray("keyCredentials").add(KeyCredential.of(key.certificate()).json());
    return new Application(json);
  }
}
