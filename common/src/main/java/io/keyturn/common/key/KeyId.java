package io.keyturn.common.key;

import java.util.UUID;

/** Names one row of the key table; the public name of a key is its {@code kid}. */
public record KeyId(UUID value) {

  /** A name that no other key has. */
  public static KeyId next() {
    return new KeyId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
