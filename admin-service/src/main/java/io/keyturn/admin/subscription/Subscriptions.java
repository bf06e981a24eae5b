package io.keyturn.admin.subscription;

import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.CallerAudit;
import io.keyturn.common.portal.EnvironmentId;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What administrators do with subscriptions. Whether the caller may is decided before. */
@ApplicationScoped
@Transactional
public class Subscriptions {
  /** An environment that needs more wants a distribution list. */
  static final int MOST = 200;

  private final SubscriptionStore store;
  private final SubscriptionChanges changes;
  private final KnownDomains domains;
  private final CallerAudit audit;
  private final Clock clock;

  Subscriptions(
      SubscriptionStore store,
      SubscriptionChanges changes,
      KnownDomains domains,
      CallerAudit audit,
      Clock clock) {
    this.store = store;
    this.changes = changes;
    this.domains = domains;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Adds a subscription. Its owner is asked first, unless the address is of a known domain and has
   * never unsubscribed.
   *
   * @throws HttpProblem 409 where there is one already or there are too many; 400 for portals of
   *     elsewhere; 429 where the owner was asked a moment ago
   */
  public Subscription add(NewSubscription wanted) {
    // One at a time, so that neither the address nor the number can be overtaken.
    store.holdEnvironment(wanted.environment());
    allInside(wanted.environment(), wanted.wish());
    var old = store.find(wanted.environment(), wanted.address()).flatMap(store::hold);
    if (old.isPresent() && old.get().state() != SubscriptionState.UNSUBSCRIBED) {
      throw Refusals.exists();
    }
    if (store.count(wanted.environment()) >= MOST) {
      throw Refusals.tooMany(MOST);
    }
    var added = old.map(it -> again(wanted, it)).orElseGet(() -> first(wanted));
    return noted("added", added);
  }

  private Subscription first(NewSubscription wanted) {
    var asked = wanted.begin(now());
    var added =
        domains.know(wanted.address()) ? asked.with(asked.standing().confirmed(now())) : asked;
    changes.add(added);
    return added;
  }

  private Subscription again(NewSubscription wanted, Subscription old) {
    var asked = wanted.beginAgain(old, now());
    changes.ask(old, asked);
    return asked;
  }

  /**
   * Changes language, portals or state.
   *
   * @throws HttpProblem 404, 400 for portals of elsewhere, 409 where its state forbids it
   */
  public Subscription change(EnvironmentId environment, UUID id, SubscriptionChange change) {
    var before = held(environment, id);
    if (before.state() == SubscriptionState.UNSUBSCRIBED) {
      throw Refusals.unsubscribed();
    }
    if (change.state() != null && before.state() == SubscriptionState.PENDING) {
      throw Refusals.pending();
    }
    var after = change.applyTo(before);
    allInside(environment, after.wish());
    changes.write(before, after);
    return noted("changed", after);
  }

  /**
   * Removes a subscription.
   *
   * @throws HttpProblem 404; 409 where its owner has unsubscribed, which has to be remembered
   */
  public void remove(EnvironmentId environment, UUID id) {
    var held = held(environment, id);
    if (held.state() == SubscriptionState.UNSUBSCRIBED) {
      throw Refusals.unsubscribed();
    }
    changes.remove(held);
    noted("removed", held);
  }

  /**
   * Asks the owner once more.
   *
   * @throws HttpProblem 404; 409 where there is nothing to confirm; 429 less than a minute after
   *     the last time
   */
  public Subscription askAgain(EnvironmentId environment, UUID id) {
    var held = held(environment, id);
    if (held.state() != SubscriptionState.PENDING) {
      throw Refusals.nothingToConfirm();
    }
    var asked = held.with(held.standing().asked(now()));
    changes.ask(held, asked);
    return noted("asked again", asked);
  }

  /**
   * Sends a mail that shows that mails arrive.
   *
   * @throws HttpProblem 404; 409 unless it is ACTIVE; 429 less than a minute after the last time
   */
  public Subscription test(EnvironmentId environment, UUID id) {
    var held = held(environment, id);
    if (!held.active()) {
      throw Refusals.inactive();
    }
    changes.test(held);
    return noted("test mail", held);
  }

  private Subscription held(EnvironmentId environment, UUID id) {
    return store
        .hold(id)
        .filter(found -> found.environment().equals(environment))
        .orElseThrow(Refusals::unknown);
  }

  private void allInside(EnvironmentId environment, Wish wish) {
    wish.coverage()
        .only()
        .map(portals -> store.strangers(environment, portals))
        .filter(strangers -> !strangers.isEmpty())
        .ifPresent(
            strangers -> {
              throw Refusals.strangers(Coverage.of(strangers));
            });
  }

  /** Last, because its lock lets one transaction in at a time. */
  private Subscription noted(String what, Subscription subscription) {
    audit.note(AuditAction.SUBSCRIPTION_CHANGED, what + ": " + subscription);
    return subscription;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
