package io.keyturn.admin.notice.due;

import io.keyturn.admin.notice.Audience;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.NoticeSubject;
import io.keyturn.admin.notice.Owed;
import io.keyturn.admin.notice.outbox.Outbox;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.runner.RenewalEnded;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.Portal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/** Owes everybody who wants to be told how a renewal ended, in the transaction that ends it. */
@ApplicationScoped
public class OutcomeNotices {
  private final PortalStore portals;
  private final Audience audience;
  private final Outbox outbox;

  OutcomeNotices(PortalStore portals, Audience audience, Outbox outbox) {
    this.portals = portals;
    this.audience = audience;
    this.outbox = outbox;
  }

  void owe(@Observes RenewalEnded ended) {
    kind(ended)
        .ifPresent(kind -> portals.find(ended.portal()).ifPresent(it -> owe(kind, it, ended)));
  }

  private void owe(NoticeKind kind, Portal portal, RenewalEnded ended) {
    var subject =
        NoticeSubject.end(
            portal.environment(), portal.id(), ended.renewal(), Math.toIntExact(ended.fence()));
    var told = audience.of(List.of(portal.id())).getOrDefault(portal.id(), List.of());
    outbox.addAll(told.stream().map(it -> Owed.due(kind, subject, it)).toList());
  }

  private static Optional<NoticeKind> kind(RenewalEnded ended) {
    return switch (ended.state()) {
      case RUNNING -> Optional.empty();
      // Nobody needs a mail about a portal that was registered a moment ago.
      case SUCCEEDED ->
          ended.reason() == RenewalReason.FIRST_KEY
              ? Optional.empty()
              : Optional.of(NoticeKind.RENEWAL_SUCCEEDED);
      case FAILED -> Optional.of(NoticeKind.RENEWAL_FAILED);
      case ROLLED_BACK -> Optional.of(NoticeKind.RENEWAL_ROLLED_BACK);
    };
  }
}
