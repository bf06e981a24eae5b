package io.keyturn.common.key;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What kind of key is wanted.
 *
 * @param validity how long the certificate is valid, counted in UTC calendar days
 * @param size bits of the modulus: 2048, 3072 or 4096
 */
public record KeyRequest(Period validity, int size) {
  // Before DEFAULT, whose constructor needs it.
  private static final Set<Integer> SIZES = Set.of(2048, 3072, 4096);

  /** Two years, 3072 bits. */
  public static final KeyRequest DEFAULT = new KeyRequest(Period.ofYears(2), 3072);

  public KeyRequest {
    if (validity == null || validity.isNegative() || validity.isZero()) {
      throw new IllegalArgumentException("validity: a positive ISO 8601 period such as P2Y");
    }
    if (!SIZES.contains(size)) {
      throw new IllegalArgumentException("size: 2048, 3072 or 4096 bits");
    }
  }

  /**
   * When a key that begins at the given second expires.
   *
   * @throws IllegalArgumentException where that lies beyond what a certificate can say (year 9999)
   */
  public Instant expiry(Instant notBefore) {
    try {
      var end = notBefore.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC).plus(validity);
      if (end.getYear() <= 9999) {
        return end.toInstant();
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("validity: too long", e);
    }
    throw new IllegalArgumentException("validity: too long");
  }
}
