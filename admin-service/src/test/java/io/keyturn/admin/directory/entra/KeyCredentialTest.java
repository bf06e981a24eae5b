package io.keyturn.admin.directory.entra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.common.testing.Samples;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCredentialTest {
  private static final KeyCertificate KEY = Samples.keyPair(Samples.anyPortalId()).certificate();

  @Test
  void oneOfOursIsKnownByItsKid() {
    assertEquals(Optional.of(KEY.kid()), KeyCredential.of(KEY).kid());
  }

  @Test
  void theLabelIsBelievedOnlyWhereTheCertificateIsWithheld() {
    var withheld = KeyCredential.of(KEY).json().deepCopy().putNull("key");
    var wronglyNamed = KeyCredential.of(KEY).json().deepCopy().put("displayName", "keyturn:other");

    assertEquals(Optional.of(KEY.kid()), new KeyCredential(withheld).kid());
    assertEquals(Optional.of(KEY.kid()), new KeyCredential(wronglyNamed).kid());
  }

  @Test
  void oneThatWasUploadedByHandIsOurs() {
    var renamed = KeyCredential.of(KEY).json().deepCopy().put("displayName", "CN=whatever");

    assertEquals(Optional.of(KEY.kid()), new KeyCredential(renamed).kid());
  }

  @Test
  void whatOthersIssuedIsForeign() {
    for (var foreign : ForeignCredentials.all()) {
      assertEquals(Optional.empty(), new KeyCredential(foreign).kid(), foreign.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "no base64!", "MIIB"})
  void whatIsNoCertificateIsForeign(String key) {
    var json = JsonNodeFactory.instance.objectNode().put("key", key).put("displayName", "x");

    assertEquals(Optional.empty(), new KeyCredential(json).kid());
  }

  @Test
  void anEmptyCredentialIsForeign() {
    assertEquals(Optional.empty(), new KeyCredential(JsonNodeFactory.instance.objectNode()).kid());
  }
}
