package io.keyturn.admin.notice.outbox;

import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.NoticeSubject;
import io.keyturn.admin.notice.Owed;
import io.keyturn.admin.notice.Recipient;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Owes test notices, which need no key. */
@ApplicationScoped
public class OwedTests {
  private final Outbox outbox;

  OwedTests(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Owes one to somebody new; returns the address. */
  public String somebody() {
    var address = UUID.randomUUID() + "@people.example";
    test(address);
    return address;
  }

  /** Owes one more to this address. */
  public void test(String address) {
    add(List.of(address));
  }

  /** Owes one each to as many new people. */
  public void many(int people) {
    add(Stream.generate(() -> UUID.randomUUID() + "@people.example").limit(people).toList());
  }

  private void add(List<String> addresses) {
    var subject = NoticeSubject.of(Samples.CONTOSO_ORG);
    var owed =
        addresses.stream()
            .map(it -> new Recipient(Channel.MAIL, it, Language.EN, Optional.empty()))
            .map(it -> Owed.due(NoticeKind.TEST, subject, it))
            .toList();
    QuarkusTransaction.requiringNew().run(() -> outbox.addAll(owed));
  }
}
