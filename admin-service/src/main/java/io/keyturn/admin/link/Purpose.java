package io.keyturn.admin.link;

import java.time.Duration;

/** What a signed link is for; a token of one purpose is worth nothing for another. */
public enum Purpose {
  /** Ends a subscription. Mails are kept for long, and so are their links. */
  UNSUBSCRIBE(Duration.ofDays(400)),
  /** Begins a subscription. */
  CONFIRM(Duration.ofDays(7));

  private final Duration validity;

  Purpose(Duration validity) {
    this.validity = validity;
  }

  /** How long links of this purpose work. */
  public Duration validity() {
    return validity;
  }

  /** What the signing key is derived for. Changing it breaks every link that was given away. */
  String use() {
    return "keyturn/link/" + name();
  }
}
