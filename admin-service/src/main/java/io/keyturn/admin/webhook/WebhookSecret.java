package io.keyturn.admin.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook's messages are signed with, as the Standard Webhooks specification writes it:
 * {@code whsec_} and base64 of 24 to 64 bytes.
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record WebhookSecret(byte[] bytes) {
  private static final String PREFIX = "whsec_";
  private static final String HMAC = "HmacSHA256";
  private static final int SHORTEST = 24;
  private static final int USUAL = 32;
  private static final int LONGEST = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  static WebhookSecret fresh() {
    var bytes = new byte[USUAL];
    RANDOM.nextBytes(bytes);
    return new WebhookSecret(bytes);
  }

  /**
   * Reads a secret.
   *
   * @throws IllegalArgumentException with a message that holds nothing of it
   */
  static WebhookSecret of(String text) {
    if (text.startsWith(PREFIX)) {
      try {
        var bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        if (bytes.length >= SHORTEST && bytes.length <= LONGEST) {
          return new WebhookSecret(bytes);
        }
      } catch (IllegalArgumentException e) {
        throw malformed();
      }
    }
    throw malformed();
  }

  private static IllegalArgumentException malformed() {
    // Without the cause, which quotes the input.
    return new IllegalArgumentException(
        "secret: whsec_ and base64 of 24 to 64 random bytes, or leave it out to have one made");
  }

  /** As its owner is to keep it. */
  String text() {
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /** The signature of a message, {@code v1,} and base64. */
  String sign(String id, long timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bytes, HMAC));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  @Override
  public String toString() {
    return "WebhookSecret[...]";
  }
}
