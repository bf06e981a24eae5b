package io.keyturn.admin.notice.due;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.notice.Ladder;
import io.keyturn.admin.notice.NoticeRows;
import io.keyturn.admin.notice.NoticeState;
import io.keyturn.admin.notice.outbox.CrashingSender;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.MailFault;
import io.keyturn.admin.testing.TestAudience;
import io.keyturn.admin.testing.TestClock;
import io.keyturn.admin.testing.TestMail;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.expiry.ExpiryText;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The whole life of a key that nobody renews, on a clock that jumps from one step of the ladder to
 * the next. The service's own clockwork runs besides the test's, like another replica.
 */
@ComponentTest
class TwoYearsComponentTest {
  private static final long SEED = 20261121;

  @Inject TestWorld world;
  @Inject TestAudience audience;
  @Inject TestMail mail;
  @Inject TestClock clock;
  @Inject NoticeRows notices;
  @Inject ExpiryNotices expiry;
  @Inject CrashingSender sender;
  @Inject AuthenticationKeyStore keys;
  @Inject Ladder ladder;
  @Inject Database database;

  private final Random random = new Random(SEED);

  /** On this clock every policy that an earlier test has left behind would renew its portal. */
  @BeforeEach
  void nobodyElseRenews() {
    database.update("update renewal_policy set enabled = false");
  }

  @AfterEach
  void putRight() throws IOException {
    clock.putRight();
    mail.calm();
  }

  @Test
  void brings14MailsBeforeTheExpirationAnd7AfterToEachInTheRightLanguage() throws Exception {
    var portal = portal();
    var people = people(portal);
    var expiration = keys.active(portal).orElseThrow().certificate().notAfter();

    for (int step = 0; step < ladder.steps().size(); step++) {
      var begin = expiration.minus(ladder.steps().get(step));
      clock.set(begin.minusSeconds(1));
      expiry.tick();
      expect(people, step);
      clock.set(begin);
      expiry.tick();
      expect(people, step + 1);
    }
    clock.set(expiration.plus(Duration.ofDays(800)));
    expiry.tick();

    for (var person : people.entrySet()) {
      var mails = mail.to(person.getValue());
      assertEquals(21, mails.size());
      assertEquals(
          14, mails.stream().filter(it -> !subject(it).equals(late(person.getKey()))).count());
      var words = new ExpiryText(person.getKey());
      for (int step = 0; step < 14; step++) {
        var left = words.left(expiration, expiration.minus(ladder.steps().get(step)));
        assertTrue(subject(mails.get(step)).contains(left), subject(mails.get(step)));
      }
    }
  }

  @Test
  void losesNothingHoweverTheMailServerFailsAndSendersDie() throws Exception {
    var portal = portal();
    var people = people(portal);
    var expiration = keys.active(portal).orElseThrow().certificate().notAfter();
    mail.disturb(this::anyFault);

    for (int step = 0; step < ladder.steps().size(); step++) {
      clock.set(expiration.minus(ladder.steps().get(step)));
      expiry.tick();
      sender.dieBeforeSending(random.nextInt(3));
      sender.dieAfterSending(random.nextInt(3));
      expect(people, step + 1);
    }

    for (String address : people.values()) {
      assertEquals(21, mail.to(address).size(), "seed " + SEED);
    }
  }

  @Test
  void afterADowntimeOnlyTheMostUrgentStepGoesOut() throws Exception {
    var portal = portal();
    var people = people(portal);
    var expiration = keys.active(portal).orElseThrow().certificate().notAfter();
    clock.set(expiration.minus(Duration.ofDays(89)));
    expiry.tick();
    expect(people, 1);

    clock.set(expiration.minus(Duration.ofDays(5)));
    expiry.tick();

    for (String address : people.values()) {
      notices.await(address, NoticeState.SENT, 2);
      assertEquals(5, notices.count(address, NoticeState.SUPERSEDED));
      assertEquals(2, mail.to(address).size());
    }
  }

  @Test
  void whatCouldNotBeSentInTimeGivesWayToTheNextStep() throws Exception {
    var portal = portal();
    var expiration = keys.active(portal).orElseThrow().certificate().notAfter();
    mail.disturb(() -> MailFault.DOWN);
    // Before anybody wants to be told: nobody has missed a step, whichever tick comes first.
    clock.set(expiration.minus(Duration.ofDays(2)));
    var people = people(portal);
    expiry.tick();
    for (String address : people.values()) {
      notices.await(address, NoticeState.DUE, 1);
    }

    clock.set(expiration.minus(Duration.ofDays(1)));
    expiry.tick();
    for (String address : people.values()) {
      // In nobody's hands any more: what is sent was sent, superseded or not.
      TestWorld.await(() -> supersededAndLaidDown(address) == 1);
    }
    mail.calm();

    for (String address : people.values()) {
      notices.await(address, NoticeState.SENT, 1);
      assertEquals(1, notices.count(address, NoticeState.SUPERSEDED));
      assertEquals(1, mail.to(address).size());
    }
  }

  private int supersededAndLaidDown(String address) {
    return Integer.parseInt(
        database.value(
            "select count(*) from notice where recipient = ? and state = 'SUPERSEDED'"
                + " and lease_until is null",
            address));
  }

  private synchronized MailFault anyFault() {
    return MailFault.values()[random.nextInt(MailFault.values().length)];
  }

  /** Each has got so many, and no more are owed. */
  private void expect(Map<Language, String> people, int mails) {
    for (String address : people.values()) {
      notices.await(address, NoticeState.SENT, mails);
      notices.await(address, NoticeState.DUE, 0);
    }
  }

  /** A portal with a key for two years. */
  private PortalId portal() {
    world.environment();
    var id = new PortalId("years-" + UUID.randomUUID().toString().substring(0, 8));
    var request = new HashMap<>(TestWorld.portalRequest(id));
    request.put("authenticationKey", Map.of("validity", "P2Y", "size", 2048));
    Api.json(request).post(Api.PORTALS).then().statusCode(201);
    TestWorld.await(() -> keys.active(id).isPresent());
    world.awaitRenewal(world.latestRenewal(id), "SUCCEEDED");
    clock.set(Instant.now());
    return id;
  }

  private Map<Language, String> people(PortalId portal) {
    var people = new EnumMap<Language, String>(Language.class);
    for (Language language : Language.values()) {
      people.put(language, UUID.randomUUID() + "@people.example");
      audience.add(portal, people.get(language), language);
    }
    return people;
  }

  private static String late(Language language) {
    return "Contoso Self-Service: "
        + switch (language) {
          case EN -> "authentication key has expired";
          case DE -> "Authentifizierungsschlüssel ist abgelaufen";
          case ES -> "la clave de autenticación ha caducado";
        };
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
