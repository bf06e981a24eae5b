package io.keyturn.portal.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A body with its media type and a strong entity tag (RFC 9110 §8.8.3). Immutable. */
public final class Document {
  private final byte[] body;
  private final String mediaType;
  private final String entityTag;

  private Document(byte[] body, String mediaType) {
    this.body = body;
    this.mediaType = mediaType;
    this.entityTag = tag(body, mediaType);
  }

  /** A document of this text, in UTF-8. */
  public static Document of(String text, String mediaType) {
    return new Document(text.getBytes(StandardCharsets.UTF_8), mediaType);
  }

  /** Not copied: this is the hot path. Must not be written to. */
  public byte[] body() {
    return body;
  }

  public String mediaType() {
    return mediaType;
  }

  /** With its quotes. Two media types of the same text have two tags, as §8.8.3.3 wants. */
  public String entityTag() {
    return entityTag;
  }

  private static String tag(byte[] body, String mediaType) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(mediaType.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      var hash = Arrays.copyOf(digest.digest(body), 18);
      return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
