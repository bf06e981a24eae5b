package io.keyturn.admin.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.MailFault;
import io.keyturn.admin.testing.TestAudience;
import io.keyturn.admin.testing.TestMail;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.expiry.Language;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a mail server can do to notices: nothing is lost, nobody holds up others. */
@ComponentTest
class NoticeDeliveryComponentTest {
  @Inject TestWorld world;
  @Inject TestAudience audience;
  @Inject TestMail mail;
  @Inject NoticeRows notices;
  @Inject Database database;

  @AfterEach
  void calm() throws IOException {
    mail.calm();
  }

  @ParameterizedTest
  @EnumSource(
      value = MailFault.class,
      names = {"DOWN", "SILENT", "BUSY"})
  void aServerInTroubleIsTriedUntilItIsWell(MailFault fault) throws IOException {
    var portal = world.readyPortal();
    var addresses = List.of(address(), address(), address());
    mail.disturb(() -> fault);
    addresses.forEach(it -> audience.add(portal, it, Language.EN));
    addresses.forEach(this::awaitSecondTry);
    assertTrue(notices.only(addresses.get(0), "reason").matches("(mail-server-|smtp-421).*"));

    mail.calm();

    for (String address : addresses) {
      assertEquals(1, mail.await(address, 1).size());
      notices.await(address, NoticeState.SENT, 1);
    }
  }

  @Test
  void whatWasTakenButNotAcknowledgedComesAgainUnderTheSameMessageId() throws Exception {
    var portal = world.readyPortal();
    var address = address();
    mail.disturb(() -> MailFault.DROPS_AFTER_THE_DOT);
    audience.add(portal, address, Language.EN);
    TestWorld.await(() -> mail.copies(address).size() > 1);

    mail.calm();
    notices.await(address, NoticeState.SENT, 1);

    assertEquals(1, mail.to(address).size());
  }

  @ParameterizedTest
  @CsvSource({
    "550 5.1.1 no such user, smtp-550: 5.1.1 no such user",
    "553 5.1.3 bad address, smtp-553: 5.1.3 bad address"
  })
  void aRecipientWhoIsRefusedBlocksOnlyHisOwnNotice(String answer, String reason) {
    var portal = world.readyPortal();
    var bad = address();
    var good = address();
    mail.refuse(bad, answer);

    audience.add(portal, bad, Language.EN);
    audience.add(portal, good, Language.EN);

    notices.await(bad, NoticeState.BLOCKED, 1);
    notices.await(good, NoticeState.SENT, 1);
    assertTrue(
        notices.only(bad, "reason").contains(reason.substring(0, 8)), notices.only(bad, "reason"));
    assertEquals("1", notices.only(bad, "attempts"));
  }

  @ParameterizedTest
  @CsvSource({"451 4.7.1 greylisted", "452 4.2.2 mailbox full", "554 5.7.1 looks like spam"})
  void aRecipientWhoIsRefusedForNowIsTriedAgain(String answer) throws IOException {
    var portal = world.readyPortal();
    var address = address();
    mail.refuse(address, answer);
    audience.add(portal, address, Language.EN);
    awaitSecondTry(address);

    mail.calm();

    mail.await(address, 1);
    notices.await(address, NoticeState.SENT, 1);
  }

  @Test
  void whatIsTriedForTooLongIsBlockedWithTheLastReason() {
    var portal = world.readyPortal();
    var address = address();
    mail.refuse(address, "451 4.7.1 greylisted");
    audience.add(portal, address, Language.EN);
    awaitSecondTry(address);

    database.update(
        "update notice set owed_since = now() - interval '2 days' where recipient = ?", address);

    notices.await(address, NoticeState.BLOCKED, 1);
    assertTrue(notices.only(address, "reason").startsWith("smtp-451"));
  }

  @Test
  void aRenewalCancelsWhatIsStillOwedForTheOldKey() throws IOException {
    var portal = world.readyPortal();
    var address = address();
    mail.refuse(address, "550 5.1.1 no such user");
    audience.add(portal, address, Language.EN);
    notices.await(address, NoticeState.BLOCKED, 1);

    world.awaitRenewal(world.renew(portal), "SUCCEEDED");

    notices.await(address, NoticeState.CANCELLED, 1);
  }

  @Test
  void anAddressThatHasHadItsShareTodayWaitsForTomorrow() {
    var portal = world.readyPortal();
    var address = address();
    database.update(
        "insert into mail_quota values (?, date_trunc('day', now(), 'UTC'), 500)", address);

    audience.add(portal, address, Language.EN);

    TestWorld.await(
        () ->
            notices.count(address, NoticeState.DUE) == 1
                && ("" + notices.only(address, "reason")).startsWith("daily-cap"));
    assertEquals(
        "true",
        database.value(
            "select (due_at = date_trunc('day', now(), 'UTC') + interval '24 hours')::text from notice where recipient = ?",
            address));
    assertEquals("0", notices.only(address, "attempts"));
    assertEquals(List.of(), mail.to(address));
  }

  @Test
  void amongRandomFaultsNothingIsLostAndOnlyEqualMessagesComeTwice() throws Exception {
    long seed = 20261121;
    var random = new Random(seed);
    mail.disturb(
        () -> {
          synchronized (random) {
            return MailFault.values()[random.nextInt(MailFault.values().length)];
          }
        });
    var portal = world.readyPortal();
    var addresses = new ArrayList<String>();
    for (int person = 0; person < 15; person++) {
      addresses.add(address());
      audience.add(portal, addresses.get(person), Language.EN);
    }

    for (String address : addresses) {
      mail.await(address, 1);
      notices.await(address, NoticeState.SENT, 1);
      assertEquals(1, mail.to(address).size(), "seed " + seed);
    }
  }

  private void awaitSecondTry(String address) {
    TestWorld.await(
        () ->
            notices.count(address, NoticeState.DUE) == 1
                && Integer.parseInt(notices.only(address, "attempts")) > 1
                && notices.only(address, "reason") != null);
  }

  private static String address() {
    return UUID.randomUUID() + "@people.example";
  }
}
