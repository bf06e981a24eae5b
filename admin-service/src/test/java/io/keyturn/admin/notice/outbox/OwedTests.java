package io.keyturn.admin.notice.outbox;

import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.NoticeSubject;
import io.keyturn.admin.notice.Recipient;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

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
    var recipient = new Recipient(Channel.MAIL, address, Language.EN, Optional.empty());
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.add(NoticeKind.TEST, NoticeSubject.of(Samples.CONTOSO_ORG), recipient));
  }
}
