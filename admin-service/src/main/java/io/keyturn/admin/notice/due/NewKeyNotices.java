package io.keyturn.admin.notice.due;

import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.NoticeSubject;
import io.keyturn.admin.notice.Owed;
import io.keyturn.admin.notice.Recipient;
import io.keyturn.admin.notice.outbox.NoticeStore;
import io.keyturn.admin.notice.outbox.Outbox;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.admin.renewal.runner.RenewalStepDone;
import io.keyturn.admin.renewal.step.PinnedMails;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.KeyConsumerStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.visitor.KeyConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Owes the next key to everybody who has the present one pasted by hand, in the transaction that
 * notes that it is registered. An address that stands for several consumers gets one mail.
 */
@ApplicationScoped
public class NewKeyNotices implements PinnedMails {
  private final KeyConsumerStore consumers;
  private final PortalStore portals;
  private final AuthenticationKeyStore keys;
  private final NoticeStore notices;
  private final Outbox outbox;

  NewKeyNotices(
      KeyConsumerStore consumers,
      PortalStore portals,
      AuthenticationKeyStore keys,
      NoticeStore notices,
      Outbox outbox) {
    this.consumers = consumers;
    this.portals = portals;
    this.keys = keys;
    this.notices = notices;
    this.outbox = outbox;
  }

  void owe(@Observes RenewalStepDone done) {
    if (done.step() != StepName.REGISTER) {
      return;
    }
    var renewal = done.renewal();
    var told = recipients(consumers.pinned(renewal.portal()));
    var portal = portals.find(renewal.portal());
    var key = keys.madeBy(renewal.id());
    if (!told.isEmpty() && portal.isPresent() && key.isPresent()) {
      var subject = subject(portal.get(), key.get(), done);
      outbox.addAll(told.stream().map(it -> Owed.due(NoticeKind.NEW_KEY, subject, it)).toList());
    }
  }

  private static NoticeSubject subject(Portal portal, AuthenticationKey key, RenewalStepDone done) {
    return NoticeSubject.nextKey(
        portal.environment(),
        portal.id(),
        key.id(),
        done.renewal().id(),
        Math.toIntExact(done.fence()));
  }

  private static List<Recipient> recipients(List<KeyConsumer> pinned) {
    Map<String, Recipient> told = new LinkedHashMap<>();
    for (var consumer : pinned) {
      var address = consumer.contact().toLowerCase(Locale.ROOT);
      told.putIfAbsent(
          address, new Recipient(Channel.MAIL, address, consumer.language(), Optional.empty()));
    }
    return List.copyOf(told.values());
  }

  @Override
  public int underWay(RenewalId renewal, Duration within) {
    return notices.due(NoticeKind.NEW_KEY, renewal, within);
  }
}
