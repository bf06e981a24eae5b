package io.keyturn.admin.renewal.step;

import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Reason;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalReason;
import java.time.Duration;
import java.util.Optional;

/**
 * Those who check what the portal signs know the new key before it signs: it is in the key set for
 * longer than anybody keeps that, and who has the old one pasted by hand has been mailed. Only a
 * leaked key is worth refused tokens. Both waits are bounded, so that no renewal is stranded.
 */
public final class HeadStart {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private final Publication publication;
  private final PinnedMails mails;
  private final Span span;

  /**
   * How long it lasts.
   *
   * @param ahead from publication on
   * @param pinnedWait for mails, at most
   */
  public record Span(Duration ahead, Duration pinnedWait) {
    /**
     * Takes the settings.
     *
     * @param maxAge how long others keep the key set
     * @param budget what one step of a renewal may take
     * @throws IllegalArgumentException naming the setting and the remedy
     */
    public static Span of(Duration ahead, Duration maxAge, Duration pinnedWait, Duration budget) {
      if (maxAge.isNegative() || ahead.compareTo(maxAge) <= 0) {
        throw new IllegalArgumentException(
            "keyturn.key-set.ahead: give more than keyturn.key-set.max-age, such as one second more;"
                + " else tokens are refused by those who keep the key set that long");
      }
      if (pinnedWait.isNegative() || ahead.plus(pinnedWait).compareTo(budget) >= 0) {
        throw new IllegalArgumentException(
            "keyturn.key-set.ahead and keyturn.key-set.pinned-wait: give less in all than"
                + " keyturn.renewal.step-budget, and nothing negative; else no renewal succeeds");
      }
      return new Span(ahead, pinnedWait);
    }
  }

  public HeadStart(Publication publication, PinnedMails mails, Span span) {
    this.publication = publication;
    this.mails = mails;
    this.span = span;
  }

  /** What the key has to wait for; nothing where it may sign. */
  Optional<Outcome> missing(Renewal renewal) {
    if (renewal.order().reason() == RenewalReason.COMPROMISED) {
      return Optional.empty();
    }
    var left = span.ahead().minus(publication.lasting(renewal.id()));
    if (!left.isNegative() && !left.isZero()) {
      return Optional.of(Outcome.waiting(left, Reason.PUBLISHED_AHEAD, "for " + left));
    }
    int mailsLeft = mails.underWay(renewal.id(), span.pinnedWait());
    return mailsLeft == 0
        ? Optional.empty()
        : Optional.of(
            Outcome.waiting(LOOK_AGAIN, Reason.CONSUMERS_BEING_TOLD, mailsLeft + " to leave"));
  }
}
