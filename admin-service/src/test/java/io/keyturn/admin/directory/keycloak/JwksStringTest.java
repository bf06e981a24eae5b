package io.keyturn.admin.directory.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.testing.Samples;
import java.security.interfaces.RSAPrivateKey;
import java.text.ParseException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwksStringTest {
  private static final CertifiedKeyPair FIRST = Samples.keyPair(Samples.anyPortalId());
  private static final CertifiedKeyPair SECOND = Samples.keyPair(Samples.anyPortalId());

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \n", "{\"keys\":[]}"})
  void nothingIsAnEmptySet(String text) throws ParseException {
    assertEquals(Set.of(), JwksString.parse(text).kids());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "{",
        "null",
        "[]",
        "42",
        "{}",
        "{\"keys\":{}}",
        "{\"keys\":null}",
        "{\"keys\":[1]}",
        "{\"keys\":[null]}",
        "{\"keys\":[[]]}"
      })
  void whatIsNoKeySetIsRefused(String text) {
    assertThrows(ParseException.class, () -> JwksString.parse(text));
  }

  @Test
  void aRefusalDoesNotQuoteWhatItCouldNotRead() {
    var text = "{\"keys\":[{\"d\":\"private\" oops}]}";

    var failure = assertThrows(ParseException.class, () -> JwksString.parse(text));

    new io.keyturn.common.testing.Silence().about("private").isKeptBy(failure);
  }

  @Test
  void anAddedKeyCanBeReadByAnyoneElse() throws ParseException {
    var text = JwksString.parse("").with(FIRST.certificate()).text();

    var key = JWKSet.parse(text).getKeyByKeyId(FIRST.certificate().kid()).toRSAKey();
    assertEquals(
        FIRST.certificate().publicKey().getModulus(), key.getModulus().decodeToBigInteger());
    assertFalse(key.isPrivate());
  }

  @Test
  void addingAndRemovingLeavesTheOtherKeysAlone() throws ParseException {
    var both = JwksString.parse("").with(FIRST.certificate()).with(SECOND.certificate());

    var one = JwksString.parse(both.text()).without(Set.of(FIRST.certificate().kid()));

    assertEquals(Set.of(FIRST.certificate().kid(), SECOND.certificate().kid()), both.kids());
    assertEquals(Set.of(SECOND.certificate().kid()), one.kids());
  }

  @Test
  void addingAKeyTwiceHoldsItOnce() throws ParseException {
    var set = JwksString.parse("").with(FIRST.certificate()).with(FIRST.certificate());

    assertEquals(1, JWKSet.parse(set.text()).size());
  }

  @Test
  void aKeyWithoutAnIdIsKeptAndHasNone() throws ParseException {
    var text = "{\"keys\":[{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}";

    var set =
        JwksString.parse(text).with(FIRST.certificate()).without(Set.of(FIRST.certificate().kid()));

    assertEquals(text.replace(" ", ""), set.text().replace(" ", ""));
    assertFalse(set.kids().contains(FIRST.certificate().kid()));
  }

  @Test
  void privateMembersAreNeverWrittenEvenWhereTheyWereThere() throws ParseException {
    var whole =
        new RSAKey.Builder(FIRST.certificate().publicKey())
            .privateKey((RSAPrivateKey) FIRST.privateKey())
            .keyID("leaked")
            .build();

    var text = JwksString.parse(new JWKSet(whole).toString(false)).text();

    var kept = JWKSet.parse(text).getKeyByKeyId("leaked");
    assertEquals(whole.toPublicJWK().toJSONObject(), kept.toJSONObject());
    new io.keyturn.common.testing.Silence()
        .about(whole.getPrivateExponent().toString())
        .about(whole.getFirstPrimeFactor().toString())
        .isKeptBy(text);
  }

  @Test
  void aSymmetricKeyHasNoPublicHalfAndIsNotWritten() throws ParseException {
    var text = "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"shared\",\"k\":\"c2VjcmV0\"}]}";

    var written = JwksString.parse(text).text();

    assertTrue(JWKSet.parse(written).isEmpty(), written);
  }
}
