package io.keyturn.common.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** What must not be said: checks everything a failure would put into a log. */
public final class Silence {
  private final List<String> secrets = new ArrayList<>();

  /** Keeps a text, and so every text that holds it. */
  public Silence about(String secret) {
    secrets.add(secret);
    return this;
  }

  /** Keeps bytes in the ways people write bytes, also a piece of them. */
  public Silence about(byte[] secret) {
    var piece = java.util.Arrays.copyOf(secret, Math.min(secret.length, 12));
    return about(Base64.getEncoder().withoutPadding().encodeToString(piece))
        .about(Base64.getUrlEncoder().withoutPadding().encodeToString(piece))
        .about(HexFormat.of().formatHex(piece))
        .about(java.util.Arrays.toString(piece).replace("[", "").replace("]", ""));
  }

  /** Fails where the failure, any of its causes or their frames tell a secret. */
  public void isKeptBy(Throwable failure) {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    isKeptBy(trace.toString());
  }

  /** Fails where the text tells a secret. */
  public void isKeptBy(String text) {
    secrets.forEach(
        secret -> assertFalse(text.contains(secret), () -> "a secret shows in " + text));
  }
}
