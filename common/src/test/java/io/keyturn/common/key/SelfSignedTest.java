package io.keyturn.common.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.portal.PortalId;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfSignedTest {
  private static final PortalId PORTAL = new PortalId("contoso");
  private static final KeyRequest TWO_YEARS = new KeyRequest(Period.ofYears(2), 2048);
  private static final Instant BEGIN = Instant.parse("2026-02-28T23:59:59.999999999Z");
  private static final CertifiedKeyPair PAIR = SelfSigned.generate(PORTAL, TWO_YEARS, BEGIN);

  @Test
  void namesThePortalAsSubjectAndIssuer() {
    var x509 = PAIR.certificate().x509();

    assertEquals("CN=contoso,O=Keyturn", x509.getSubjectX500Principal().getName());
    assertEquals(x509.getSubjectX500Principal(), x509.getIssuerX500Principal());
  }

  @Test
  void isSignedWithItsOwnKey() {
    var x509 = PAIR.certificate().x509();

    assertDoesNotThrow(() -> x509.verify(PAIR.certificate().publicKey()));
    assertThrows(
        GeneralSecurityException.class, () -> x509.verify(Keys.pair("RSA", 2048).getPublic()));
  }

  @Test
  void mayOnlySign() {
    var x509 = PAIR.certificate().x509();
    var onlyDigitalSignature = new boolean[9];
    onlyDigitalSignature[0] = true;

    assertArrayEquals(onlyDigitalSignature, x509.getKeyUsage());
    assertEquals(-1, x509.getBasicConstraints(), "no authority");
  }

  @ParameterizedTest
  @CsvSource({
    "P2Y, 2026-02-28T23:59:59.999Z, 2026-02-28T23:59:59Z, 2028-02-28T23:59:59Z",
    "P1D, 2049-12-31T12:00:00Z,     2049-12-31T12:00:00Z, 2050-01-01T12:00:00Z", // UTCTime ends
    "P1Y, 2024-02-29T00:00:00Z,     2024-02-29T00:00:00Z, 2025-02-28T00:00:00Z",
    "P7973Y, 2026-12-31T23:59:59Z,  2026-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
  })
  void isValidToTheSecond(Period validity, Instant begin, Instant notBefore, Instant notAfter) {
    var pair = SelfSigned.generate(PORTAL, new KeyRequest(validity, 2048), begin);

    var stored = KeyCertificate.ofDer(pair.certificate().der());

    assertEquals(notBefore, stored.notBefore());
    assertEquals(notAfter, stored.notAfter());
  }

  @Test
  void privateAndPublicHalfBelongTogether() throws GeneralSecurityException {
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(PAIR.privateKey());
    signature.update((byte) 1);
    var signed = signature.sign();

    signature.initVerify(PAIR.certificate().publicKey());
    signature.update((byte) 1);

    assertTrue(signature.verify(signed));
    assertEquals(2048, PAIR.certificate().size());
  }

  @Test
  void isAnotherOneEveryTime() {
    var other = SelfSigned.generate(PORTAL, TWO_YEARS, BEGIN);

    assertNotEquals(PAIR.certificate().kid(), other.certificate().kid());
    assertNotEquals(
        PAIR.certificate().x509().getSerialNumber(), other.certificate().x509().getSerialNumber());
  }

  /** RFC 5280 §4.1.2.2. */
  @Test
  void serialNumberIsPositiveAndHasAtMostTwentyBytes() {
    var serial = PAIR.certificate().x509().getSerialNumber();

    assertEquals(1, serial.signum());
    assertTrue(serial.toByteArray().length <= 20);
  }

  @Test
  void neverShowsThePrivateHalf() {
    var secret = (RSAPrivateCrtKey) PAIR.privateKey();

    var text = PAIR.toString();

    assertEquals("CertifiedKeyPair[" + PAIR.certificate().kid() + "]", text);
    assertFalse(text.contains(secret.getPrivateExponent().toString()));
  }
}
