package io.keyturn.admin.subscription;

import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.due.FreshLook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes changes of subscriptions together with what follows from them for notices. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SubscriptionChanges {
  private final SubscriptionStore store;
  private final SubscriptionNotices notices;
  private final FreshLook look;

  SubscriptionChanges(SubscriptionStore store, SubscriptionNotices notices, FreshLook look) {
    this.store = store;
    this.notices = notices;
    this.look = look;
  }

  /** Writes a new one: its owner is asked or, where it is ACTIVE, told what is owed already. */
  void add(Subscription added) {
    store.add(added);
    if (added.active()) {
      look.at(added.environment(), added.wish().coverage().only());
    } else {
      notices.owe(NoticeKind.CONFIRMATION, added);
    }
  }

  /** Writes a change of one that the caller holds. */
  void write(Subscription before, Subscription after) {
    store.replace(after);
    // Before the notices: whoever looks at keys takes their rows in this order, too.
    if (after.active() && !(before.active() && narrower(before, after))) {
      look.at(after.environment(), after.wish().coverage().only());
    }
    notices.follow(after);
  }

  /** Writes a change of one that the caller holds, and asks its owner. */
  void ask(Subscription before, Subscription after) {
    write(before, after);
    notices.owe(NoticeKind.CONFIRMATION, after);
  }

  /** Owes a mail that shows that mails arrive. */
  void test(Subscription subscription) {
    notices.owe(NoticeKind.TEST, subscription);
  }

  private static boolean narrower(Subscription before, Subscription after) {
    return after.wish().coverage().within(before.wish().coverage());
  }

  /**
   * Removes one that the caller holds; if its owner has unsubscribed and was asked again in vain,
   * that stands and the row stays with it.
   */
  void remove(Subscription subscription) {
    if (subscription.standing().unsubscribed().isPresent()) {
      write(subscription, subscription.with(subscription.standing().declined()));
    } else {
      notices.end(subscription.id());
      store.remove(subscription.id());
    }
  }
}
