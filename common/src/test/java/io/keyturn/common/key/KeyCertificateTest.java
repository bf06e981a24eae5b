package io.keyturn.common.key;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCertificateTest {
  private static final KeyCertificate CERTIFICATE =
      Samples.keyPair(new PortalId("contoso")).certificate();

  /** The key and the thumbprint of RFC 7638 §3.1. */
  @Test
  void kidIsTheThumbprintOfRfc7638() throws GeneralSecurityException {
    var modulus =
        "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECP"
            + "ebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2Qvzq"
            + "Y368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu"
            + "0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
    var spec =
        new RSAPublicKeySpec(
            new BigInteger(1, Base64.getUrlDecoder().decode(modulus)), BigInteger.valueOf(65_537));
    var key = KeyFactory.getInstance("RSA").generatePublic(spec);

    var certificate = new KeyCertificate(Keys.certificate(key));

    assertEquals("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", certificate.kid());
  }

  @Test
  void thumbprintsAreDigestsOfTheWholeCertificate() {
    assertEquals(digest(new SHA1Digest()), CERTIFICATE.thumbprint());
    assertEquals(digest(new SHA256Digest()), CERTIFICATE.thumbprintSha256());
  }

  private static String digest(ExtendedDigest digest) {
    var der = CERTIFICATE.der();
    digest.update(der, 0, der.length);
    var hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return Hex.toHexString(hash).toUpperCase(Locale.ROOT);
  }

  @Test
  void thumbprintsAreUpperCaseHexOfFixedLength() {
    assertTrue(CERTIFICATE.thumbprint().matches("[0-9A-F]{40}"));
    assertTrue(CERTIFICATE.thumbprintSha256().matches("[0-9A-F]{64}"));
  }

  @Test
  void pemHoldsThePublicKeyAndNothingElse() throws GeneralSecurityException {
    var lines = CERTIFICATE.publicKeyPem().lines().toList();

    assertEquals("-----BEGIN PUBLIC KEY-----", lines.get(0));
    assertEquals("-----END PUBLIC KEY-----", lines.get(lines.size() - 1));
    var body = lines.subList(1, lines.size() - 1);
    assertTrue(body.stream().limit(body.size() - 1L).allMatch(line -> line.length() == 64));
    var der = Base64.getDecoder().decode(String.join("", body));
    var parsed = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    assertEquals(CERTIFICATE.publicKey(), parsed);
  }

  @Test
  void opensslReadsThePem(@TempDir Path folder) throws IOException, InterruptedException {
    var pem = Files.writeString(folder.resolve("key.pem"), CERTIFICATE.publicKeyPem());
    Process openssl;
    try {
      openssl =
          new ProcessBuilder(
                  "openssl", "rsa", "-pubin", "-noout", "-modulus", "-in", pem.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException absent) {
      assumeTrue(false, "openssl is not installed");
      return;
    }

    var answer = new String(openssl.getInputStream().readAllBytes(), US_ASCII).strip();

    assertEquals(0, openssl.waitFor(), answer);
    var modulus = CERTIFICATE.publicKey().getModulus().toString(16).toUpperCase(Locale.ROOT);
    assertEquals("Modulus=" + modulus, answer);
  }

  @Test
  void isTheSameAfterATripThroughDer() {
    var again = KeyCertificate.ofDer(CERTIFICATE.der());

    assertEquals(CERTIFICATE, again);
    assertEquals(CERTIFICATE.kid(), again.kid());
    assertEquals(2048, again.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "garbage", "-----BEGIN CERTIFICATE-----\nAA\n-----END CERTIFICATE-----"})
  void refusesWhatIsNoCertificate(String text) {
    assertThrows(
        IllegalArgumentException.class, () -> KeyCertificate.ofDer(text.getBytes(US_ASCII)));
  }

  @Test
  void refusesATruncatedCertificate() {
    var half = java.util.Arrays.copyOf(CERTIFICATE.der(), CERTIFICATE.der().length / 2);

    assertThrows(IllegalArgumentException.class, () -> KeyCertificate.ofDer(half));
  }

  @Test
  void refusesKeysThatAreNotRsa() {
    var elliptic = Keys.certificate(Keys.pair("EC", 256).getPublic());

    assertThrows(IllegalArgumentException.class, () -> new KeyCertificate(elliptic));
  }

  @Test
  void showsItsKidInsteadOfAPageOfText() {
    assertEquals("KeyCertificate[" + CERTIFICATE.kid() + "]", CERTIFICATE.toString());
  }
}
