package io.keyturn.local.client;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** An RSA public key as a portal publishes it. */
public record PublishedKey(RSAPublicKey key) {

  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";

  /**
   * Reads a SubjectPublicKeyInfo in PEM.
   *
   * @throws GeneralSecurityException when the text is anything else, or the key is no RSA key
   */
  public static PublishedKey parse(String pem) throws GeneralSecurityException {
    String text = pem.strip();
    if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
      throw new GeneralSecurityException("The text is no single PEM public key.");
    }
    try {
      String body = text.substring(BEGIN.length(), text.length() - END.length());
      // Not the lenient decoder for MIME, which would pass over a second key.
      byte[] der = Base64.getDecoder().decode(body.replaceAll("\\R", ""));
      return new PublishedKey(
          (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("The PEM holds no Base64.", e);
    }
  }

  /** The number of bits. */
  public int size() {
    return key.getModulus().bitLength();
  }

  /**
   * The key's id by RFC 7638 §3, worked out here so that Keyturn's own answer is not simply
   * believed.
   */
  public String kid() throws GeneralSecurityException {
    String json =
        "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
            .formatted(base64(key.getPublicExponent()), base64(key.getModulus()));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  /** Without the sign byte that Java puts in front (RFC 7518 §6.3.1). */
  private static String base64(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    byte[] unsigned = Arrays.copyOfRange(bytes, from, bytes.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
  }
}
