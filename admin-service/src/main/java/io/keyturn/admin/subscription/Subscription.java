package io.keyturn.admin.subscription;

import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.Recipient;
import io.keyturn.common.portal.EnvironmentId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An address that is told about portals of an environment. */
public record Subscription(
    UUID id, EnvironmentId environment, MailAddress address, Wish wish, Standing standing) {

  /** A new one, of which nobody has heard: its owner is to be asked. */
  static Subscription pending(
      EnvironmentId environment, MailAddress address, Wish wish, String by, Instant now) {
    return new Subscription(
        UUID.randomUUID(), environment, address, wish, Standing.pending(by, now));
  }

  Subscription with(Wish other) {
    return new Subscription(id, environment, address, other, standing);
  }

  Subscription with(Standing other) {
    return new Subscription(id, environment, address, wish, other);
  }

  public SubscriptionState state() {
    return standing.state();
  }

  public boolean active() {
    return state() == SubscriptionState.ACTIVE;
  }

  /** Where its notices go. */
  public Recipient recipient() {
    return new Recipient(Channel.MAIL, address.lowerCase(), wish.language(), Optional.of(id));
  }

  /** Whether its owner wants to get this: while PENDING nothing but the question. */
  boolean wants(Notice notice) {
    return switch (state()) {
      case PENDING -> notice.kind() == NoticeKind.CONFIRMATION;
      case ACTIVE ->
          notice.kind() != NoticeKind.CONFIRMATION
              && notice.subject().portal().map(wish.coverage()::covers).orElse(true);
      case PAUSED, UNSUBSCRIBED -> false;
    };
  }

  /** For the audit trail. */
  @Override
  public String toString() {
    return "subscription of %s to environment %s: %s, %s"
        .formatted(address, environment, state(), wish);
  }
}
