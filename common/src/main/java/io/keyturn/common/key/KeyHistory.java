package io.keyturn.common.key;

import java.time.Instant;
import java.util.Optional;

/**
 * When a key changed its state.
 *
 * @param renewal the renewal that made the key; none for a portal's first key
 * @param leaving it is being taken out of the directory and never becomes ACTIVE again
 */
public record KeyHistory(
    Instant createdAt,
    Optional<Instant> activatedAt,
    Optional<Instant> retiringSince,
    Optional<Instant> retiredAt,
    Optional<RenewalId> renewal,
    boolean leaving) {

  /** The history of a key that was just made. */
  public static KeyHistory begun(Instant now, Optional<RenewalId> renewal) {
    return new KeyHistory(
        now, Optional.empty(), Optional.empty(), Optional.empty(), renewal, false);
  }
}
