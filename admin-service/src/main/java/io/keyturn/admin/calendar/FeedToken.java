package io.keyturn.admin.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What lets anybody read a calendar who knows it: 256 random bits, base64url. Only its digest is
 * kept: a table that leaks opens no calendar, and looking a digest up tells nothing by its time.
 */
record FeedToken(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  static FeedToken fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The token that somebody has sent; nothing where it cannot be one. */
  static Optional<FeedToken> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new FeedToken(text)) : Optional.empty();
  }

  /** SHA-256 of the text. */
  byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "FeedToken[...]";
  }
}
