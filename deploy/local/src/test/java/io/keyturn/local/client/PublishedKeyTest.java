package io.keyturn.local.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PublishedKeyTest {

  /** The modulus of the example in RFC 7638 §3.1. */
  private static final String MODULUS =
      "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tS"
          + "oc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65"
          + "YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyr"
          + "dkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzK"
          + "nqDKgw";

  @Test
  void readsARsaKeyAndWorksOutItsId() throws GeneralSecurityException {
    PublishedKey key = PublishedKey.parse(pem());

    assertEquals(2048, key.size());
    assertEquals("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", key.kid());
  }

  @Test
  void refusesWhatIsNoSinglePublicKey() throws GeneralSecurityException {
    String pem = pem();

    assertThrows(GeneralSecurityException.class, () -> PublishedKey.parse(""));
    assertThrows(GeneralSecurityException.class, () -> PublishedKey.parse("<html>" + pem));
    assertThrows(
        GeneralSecurityException.class,
        () -> PublishedKey.parse(pem.replace("PUBLIC", "RSA PUBLIC")));
    assertThrows(GeneralSecurityException.class, () -> PublishedKey.parse(pem + pem));
  }

  private static String pem() throws GeneralSecurityException {
    BigInteger modulus = new BigInteger(1, Base64.getUrlDecoder().decode(MODULUS));
    PublicKey key =
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65537)));
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }
}
