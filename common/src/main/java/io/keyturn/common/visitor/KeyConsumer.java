package io.keyturn.common.visitor;

import io.keyturn.common.expiry.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who checks a portal's tokens.
 *
 * @param name a slug; what it may call itself when it fetches the key
 * @param contact an e-mail address
 * @param language of mails to it
 * @param fetched what it fetched last, as far as it said its name
 */
public record KeyConsumer(
    String name, String contact, Language language, Takes takes, Optional<Fetched> fetched) {

  /** How it gets the public key. */
  public enum Takes {
    /** From {@code publickey}, again and again. */
    URL,
    /** From {@code jwks}. */
    JWKS,
    /** Pasted by hand: it has to be told of each new key. */
    PINNED
  }

  /**
   * A fetch of the key.
   *
   * @param kid of the key it got; of a key set, the one that was ACTIVE then
   */
  public record Fetched(Instant at, Takes from, String kid) {}
}
