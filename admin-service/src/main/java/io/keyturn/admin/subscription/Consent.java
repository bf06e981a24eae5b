package io.keyturn.admin.subscription;

import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.AuditEntry;
import io.keyturn.admin.audit.AuditLog;
import io.keyturn.admin.audit.AuditOutcome;
import io.keyturn.admin.link.LinkTokens;
import io.keyturn.admin.link.Purpose;
import io.keyturn.common.problem.CorrelationFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the owner of an address does, who proves it by the token of a link and nothing else. A token
 * that is not valid and one whose subscription is gone are told apart for nobody.
 */
@ApplicationScoped
@Transactional
public class Consent {
  private static final String SUBSCRIBER = "subscriber";

  private final LinkTokens tokens;
  private final SubscriptionStore store;
  private final SubscriptionChanges changes;
  private final AuditLog audit;
  private final Clock clock;

  Consent(
      LinkTokens tokens,
      SubscriptionStore store,
      SubscriptionChanges changes,
      AuditLog audit,
      Clock clock) {
    this.tokens = tokens;
    this.store = store;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** The subscription that could be ended with this token. */
  public Optional<Subscription> toUnsubscribe(String token) {
    return tokens.verify(Purpose.UNSUBSCRIBE, token).flatMap(store::find);
  }

  /** Ends the subscription; one that has ended already stays as it is. */
  public Optional<Subscription> unsubscribe(String token) {
    return tokens
        .verify(Purpose.UNSUBSCRIBE, token)
        .flatMap(store::hold)
        .map(held -> held.state() == SubscriptionState.UNSUBSCRIBED ? held : unsubscribed(held));
  }

  /** The subscription that could be begun with this token, or that it has begun. */
  public Optional<Subscription> toConfirm(String token) {
    return tokens.verify(Purpose.CONFIRM, token).flatMap(store::find).filter(Consent::alive);
  }

  /** Begins the subscription; one that has begun already stays as it is. */
  public Optional<Subscription> confirm(String token) {
    return tokens
        .verify(Purpose.CONFIRM, token)
        .flatMap(store::hold)
        .filter(Consent::alive)
        .map(held -> held.state() == SubscriptionState.PENDING ? confirmed(held) : held);
  }

  private static boolean alive(Subscription subscription) {
    return subscription.state() != SubscriptionState.UNSUBSCRIBED;
  }

  private Subscription unsubscribed(Subscription held) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return written(held, held.with(held.standing().unsubscribed(now)), "unsubscribed");
  }

  private Subscription confirmed(Subscription held) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return written(held, held.with(held.standing().confirmed(now)), "confirmed");
  }

  private Subscription written(Subscription before, Subscription after, String what) {
    changes.write(before, after);
    audit.append(
        new AuditEntry(
            SUBSCRIBER,
            AuditAction.SUBSCRIPTION_CHANGED,
            "",
            AuditOutcome.DONE,
            what + ": " + after,
            CorrelationFilter.current().orElse("")));
    return after;
  }
}
