package io.keyturn.bench;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Locale;

/**
 * How many RS256 signatures a second the JDK makes on one core: what no token can be faster than.
 * Run as a process of its own: BITS SECONDS; prints the rate.
 */
final class SignatureRate {
  private SignatureRate() {}

  public static void main(String[] arguments) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(Integer.parseInt(arguments[0]));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(generator.generateKeyPair().getPrivate());
    byte[] text = "x".repeat(700).getBytes(StandardCharsets.US_ASCII);
    long seconds = Long.parseLong(arguments[1]);
    // Once to warm up.
    rate(signature, text, seconds);
    System.out.printf(Locale.ROOT, "%.1f%n", rate(signature, text, seconds));
  }

  private static double rate(Signature signature, byte[] text, long seconds) throws Exception {
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000;
    int made = 0;
    while (System.nanoTime() < end) {
      signature.update(text);
      signature.sign();
      made++;
    }
    return made * 1e9 / (System.nanoTime() - begin);
  }
}
