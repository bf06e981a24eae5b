package io.keyturn.admin.notice.outbox;

import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.Delivery;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** A replica that dies in the middle of its work: what it has claimed it never settles. */
@ApplicationScoped
public class CrashingSender {
  private static final Duration LEASE = Duration.ofMillis(300);

  private final NoticeClaims claims;
  private final Delivery mail;

  CrashingSender(NoticeClaims claims, @All List<Delivery> deliveries) {
    this.claims = claims;
    this.mail =
        deliveries.stream().filter(it -> it.channel() == Channel.MAIL).findFirst().orElseThrow();
  }

  /** Dies with notices in its hands; returns how many. */
  public int dieBeforeSending(int notices) {
    return claims.claim("dead before", LEASE, notices).size();
  }

  /** Dies after the mail server has taken them and before that is noted; returns how many. */
  public int dieAfterSending(int notices) {
    var claimed = claims.claim("dead after", LEASE, notices);
    claimed.forEach(claim -> mail.deliver(claim.notice()));
    return claimed.size();
  }
}
