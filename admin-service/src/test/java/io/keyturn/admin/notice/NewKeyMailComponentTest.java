package io.keyturn.admin.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.TestMail;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That those who have the public key pasted by hand are brought the next one. */
@ComponentTest
class NewKeyMailComponentTest {
  @Inject TestWorld world;
  @Inject TestMail mail;
  @Inject NoticeRows notices;
  @Inject Database database;

  @AfterEach
  void calm() throws Exception {
    world.calm();
    mail.calm();
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Contoso Self-Service: new public key, to be installed now', beside the old one",
    "de, 'Contoso Self-Service: neuer öffentlicher Schlüssel, jetzt einzurichten', neben dem alten",
    "es, 'Contoso Self-Service: nueva clave pública, para instalar ahora', junto a la anterior"
  })
  void theyGetItOnceAndBeforeItIsUsed(String language, String subject, String advice)
      throws Exception {
    var portal = world.readyPortal();
    var pinned = address();
    var other = address();
    consumer(portal, "live-chat", pinned.toUpperCase(Locale.ROOT), language, "PINNED");
    consumer(portal, "another", pinned, language, "PINNED");
    consumer(portal, "gateway", other, language, "JWKS");

    var renewal = world.renew(portal);
    world.awaitRenewal(renewal, "SUCCEEDED");

    var mails = mail.await(pinned, 1);
    assertEquals(1, mails.size());
    assertEquals(List.of(), mail.to(other));
    assertEquals(subject, mails.get(0).getSubject());
    var parts = parts(mails.get(0));
    var kid = world.activeKid(portal);
    var pem = Api.admin().get(Api.PORTALS + "/" + portal + "/public-key").asString();
    assertTrue(parts.get(0).contains(pem.strip()), parts.get(0));
    assertTrue(parts.get(0).contains(advice), parts.get(0));
    assertTrue(parts.get(0).contains("another, live-chat"), parts.get(0));
    assertTrue(
        parts.get(0).contains("http://localhost:1/_services/auth/publickey?kid=" + kid),
        parts.get(0));
    assertTrue(parts.get(1).contains("<pre>-----BEGIN PUBLIC KEY-----"), parts.get(1));
    assertEquals(pem, parts.get(2));
    assertBeforeTheSwitch(renewal, pinned);
  }

  /** By the database's clock: the mail server had taken it when the switch was written. */
  private void assertBeforeTheSwitch(String renewal, String address) {
    var id = UUID.fromString(renewal.substring(renewal.lastIndexOf('/') + 1));
    assertEquals(
        "t",
        database.value(
            "select n.ended_at < s.finished_at from notice n join renewal_step s"
                + " on s.renewal_id = n.renewal_id and s.step = 'ACTIVATE'"
                + " where n.renewal_id = ? and n.recipient = ? and n.kind = 'NEW_KEY'"
                + " and n.state = 'SENT'",
            id,
            address));
  }

  @Test
  void nothingIsOwedBeforeTheKeyIsRegistered() {
    var portal = world.readyPortal();
    var pinned = address();
    consumer(portal, "live-chat", pinned, "en", "PINNED");
    world.directory().failUntilRecovery(new DirectoryException(Failure.FORBIDDEN, "no"));

    world.awaitRenewal(world.renew(portal), "FAILED");

    assertEquals("0", database.value("select count(*) from notice where recipient = ?", pinned));
  }

  @Test
  void anotherKeyOfTheSameRenewalIsAnotherMail() throws Exception {
    var portal = world.readyPortal();
    var pinned = address();
    consumer(portal, "live-chat", pinned, "en", "PINNED");
    world.provider().environmentAnswers(403);
    var renewal = world.renew(portal);
    world.awaitRenewal(renewal, "FAILED");
    var first = parts(mail.await(pinned, 1).get(0)).get(2);
    world.provider().environmentAnswers(200);

    // Goes on where it failed, behind the mail.
    world.retry(renewal);
    world.awaitRenewal(renewal, "SUCCEEDED");
    world.awaitRenewal(world.renew(portal), "SUCCEEDED");

    var mails = mail.await(pinned, 2);
    assertEquals(2, mails.size());
    assertNotEquals(first, parts(mails.get(1)).get(2));
  }

  @Test
  void aMailServerThatTakesNothingHoldsUpNobodyForLong() throws Exception {
    var portal = world.readyPortal();
    var pinned = address();
    consumer(portal, "live-chat", pinned, "en", "PINNED");
    mail.refuse(pinned, "450 later");

    var renewal = world.renew(portal);
    TestWorld.await(() -> notices.count(pinned, NoticeState.DUE) == 1);
    // The time that it waits at most has passed.
    database.update(
        "update notice set created_at = created_at - interval '1 hour' where recipient = ?",
        pinned);
    world.awaitRenewal(renewal, "SUCCEEDED");
    mail.calm();

    var late = parts(mail.await(pinned, 1).get(0)).get(0);
    assertTrue(late.contains("has got a new authentication key. Since "), late);
  }

  @Test
  void whoHasStoppedPinningMeanwhileGetsNothing() {
    var portal = world.readyPortal();
    var pinned = address();
    consumer(portal, "live-chat", pinned, "en", "PINNED");
    mail.refuse(pinned, "450 later");
    var renewal = world.renew(portal);
    TestWorld.await(() -> notices.count(pinned, NoticeState.DUE) == 1);

    Api.admin().delete(Api.PORTALS + "/" + portal + "/key-consumers/live-chat");

    notices.await(pinned, NoticeState.CANCELLED, 1);
    world.awaitRenewal(renewal, "SUCCEEDED");
    assertFalse(mail.to(pinned).stream().findAny().isPresent());
  }

  private static void consumer(
      PortalId portal, String name, String contact, String language, String takes) {
    Api.json(Map.of("name", name, "contact", contact, "language", language, "takes", takes))
        .post(Api.PORTALS + "/" + portal + "/key-consumers")
        .then()
        .statusCode(201);
  }

  /** The leaves: text, HTML, and what is attached. */
  private static List<String> parts(MimeMessage message) throws Exception {
    var parts = new ArrayList<String>();
    collect((Multipart) message.getContent(), parts);
    return parts;
  }

  private static void collect(Multipart whole, List<String> parts) throws Exception {
    for (int index = 0; index < whole.getCount(); index++) {
      BodyPart part = whole.getBodyPart(index);
      if (part.getContent() instanceof Multipart more) {
        collect(more, parts);
      } else {
        parts.add(
            new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .replace("\r\n", "\n"));
      }
    }
  }

  private static String address() {
    return UUID.randomUUID() + "@people.example";
  }
}
