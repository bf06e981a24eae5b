package io.keyturn.admin.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.NoticeState;
import io.keyturn.admin.notice.NoticeSubject;
import io.keyturn.admin.notice.Recipient;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final EnvironmentId ENVIRONMENT = new EnvironmentId("contoso-org");
  private static final PortalId CONTOSO = new PortalId("contoso");
  private static final PortalId FABRIKAM = new PortalId("fabrikam");

  private final Subscription pending =
      Subscription.pending(
          ENVIRONMENT,
          new MailAddress("Operations@Contoso.example"),
          new Wish(Language.DE, Coverage.ALL),
          "admin",
          NOW);
  private final Subscription active = pending.with(pending.standing().confirmed(NOW));

  @Test
  void isToldAtItsAddressInLowerCaseAndInItsLanguage() {
    assertEquals(
        new Recipient(
            Channel.MAIL, "operations@contoso.example", Language.DE, Optional.of(pending.id())),
        pending.recipient());
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void wantsNothingButTheQuestionUntilItIsConfirmedAndEverythingElseThen(NoticeKind kind) {
    boolean question = kind == NoticeKind.CONFIRMATION;

    assertEquals(question, pending.wants(about(kind, CONTOSO)));
    assertEquals(!question, active.wants(about(kind, CONTOSO)));
    assertFalse(active.with(active.standing().paused()).wants(about(kind, CONTOSO)));
    assertFalse(active.with(active.standing().unsubscribed(NOW)).wants(about(kind, CONTOSO)));
  }

  @Test
  void wantsNothingAboutPortalsThatItDoesNotCover() {
    var limited = active.with(new Wish(Language.DE, Coverage.of(Set.of(CONTOSO))));

    assertTrue(limited.wants(about(NoticeKind.EXPIRY, CONTOSO)));
    assertFalse(limited.wants(about(NoticeKind.EXPIRY, FABRIKAM)));
    assertTrue(limited.wants(about(NoticeKind.TEST, FABRIKAM)));
  }

  @Test
  void oneCoverageIsWithinAnotherThatHoldsAllOfIt() {
    var one = Coverage.of(Set.of(CONTOSO));
    var both = Coverage.of(Set.of(CONTOSO, FABRIKAM));

    assertTrue(one.within(both));
    assertTrue(both.within(both));
    assertTrue(both.within(Coverage.ALL));
    assertTrue(Coverage.ALL.within(Coverage.ALL));
    assertTrue(Coverage.of(Set.of()).within(one));
    assertFalse(both.within(one));
    assertFalse(Coverage.ALL.within(both));
  }

  @Test
  void saysInOneLineWhatTheAuditTrailKeeps() {
    var limited = active.with(new Wish(Language.DE, Coverage.of(Set.of(FABRIKAM, CONTOSO))));

    assertEquals(
        "subscription of Operations@Contoso.example to environment contoso-org: ACTIVE, de,"
            + " contoso, fabrikam",
        limited.toString());
    assertTrue(pending.toString().endsWith(": PENDING, de, all portals"));
  }

  private Notice about(NoticeKind kind, PortalId portal) {
    var subject =
        kind == NoticeKind.CONFIRMATION || kind == NoticeKind.TEST
            ? NoticeSubject.of(ENVIRONMENT)
            : NoticeSubject.expiry(ENVIRONMENT, portal, KeyId.next(), Duration.ofDays(6));
    var progress =
        new Notice.Progress(
            NoticeState.DUE, 0, Optional.empty(), NOW, NOW, Optional.empty(), Optional.empty());
    return new Notice(UUID.randomUUID(), kind, subject, pending.recipient(), progress);
  }
}
