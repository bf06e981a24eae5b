package io.keyturn.common.key;

import java.util.UUID;

/** Names one renewal; it is also the marker of the restart which that renewal asks for. */
public record RenewalId(UUID value) {

  /** A name that no other renewal has. */
  public static RenewalId next() {
    return new RenewalId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
