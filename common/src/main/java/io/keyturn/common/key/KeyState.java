package io.keyturn.common.key;

import java.util.EnumSet;
import java.util.Set;

/** Where an authentication key is in its life; knows the only legal ways on. */
public enum KeyState {
  /** Made and sealed; published ahead of use, not yet used to sign. */
  STAGED,
  /** The one key the portal proves itself with. */
  ACTIVE,
  /** Superseded; still published and registered until nothing can depend on it. */
  RETIRING,
  /** Out of use for good: not registered, not published, private half destroyed. */
  RETIRED;

  /** The states that may follow this one. RETIRING to ACTIVE is the roll-back of a renewal. */
  public Set<KeyState> next() {
    return switch (this) {
      case STAGED -> EnumSet.of(ACTIVE, RETIRED);
      case ACTIVE -> EnumSet.of(RETIRING);
      case RETIRING -> EnumSet.of(ACTIVE, RETIRED);
      case RETIRED -> EnumSet.noneOf(KeyState.class);
    };
  }

  /**
   * The given state, if it may follow this one.
   *
   * @throws IllegalStateException if it may not
   */
  public KeyState to(KeyState target) {
    if (!next().contains(target)) {
      throw new IllegalStateException("a key cannot go from " + this + " to " + target);
    }
    return target;
  }

  /** True while consumers must be able to find the public key. */
  public boolean published() {
    return this != RETIRED;
  }
}
