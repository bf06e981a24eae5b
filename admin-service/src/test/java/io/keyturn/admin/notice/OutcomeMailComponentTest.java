package io.keyturn.admin.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.TestAudience;
import io.keyturn.admin.testing.TestMail;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.expiry.Language;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told how a renewal ended. */
@ComponentTest
class OutcomeMailComponentTest {
  @Inject TestWorld world;
  @Inject TestAudience audience;
  @Inject TestMail mail;
  @Inject NoticeRows notices;
  @Inject Database database;

  @AfterEach
  void calm() {
    world.calm();
  }

  @Test
  void successIsToldOnceInTheThreadOfTheOldKey() throws Exception {
    var portal = world.readyPortal();
    var address = address();
    audience.add(portal, address, Language.EN);
    var warning = mail.await(address, 1).get(0);

    world.awaitRenewal(world.renew(portal), "SUCCEEDED");

    var told = mail.await(address, 2).get(1);
    assertEquals("Contoso Self-Service: authentication key renewed", told.getSubject());
    String thumbprint =
        Api.admin().get(Api.PORTALS + "/" + portal + "/authentication-key").path("thumbprint");
    assertTrue(text(told).contains(thumbprint), text(told));
    assertEquals(warning.getHeader("References", null), told.getHeader("References", null));
    assertNotEquals(warning.getMessageID(), told.getMessageID());
    notices.await(address, NoticeState.SENT, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, Contoso Self-Service: authentication key update failed, Check the application's rights"
        + " there",
    "DE, Contoso Self-Service: Erneuerung des Authentifizierungsschlüssels fehlgeschlagen, Prüfen"
        + " Sie dort die Rechte",
    "ES, Contoso Self-Service: la actualización de la clave de autenticación ha fallado, Compruebe"
        + " allí los derechos"
  })
  void aFailureIsToldWithItsRemedyInTheRecipientsLanguage(
      Language language, String subject, String remedy) throws Exception {
    var portal = world.readyPortal();
    var address = address();
    audience.add(portal, address, language);
    mail.await(address, 1);
    world.provider().environmentAnswers(403);

    world.awaitRenewal(world.renew(portal), "FAILED");

    var told = mail.await(address, 2).get(1);
    assertEquals(subject, told.getSubject());
    assertTrue(text(told).contains(remedy), text(told));
  }

  @Test
  void eachFailureIsToldAndFromTheThirdOnWithTheSupportContact() throws Exception {
    var portal = world.readyPortal();
    var address = address();
    audience.add(portal, address, Language.EN);
    mail.await(address, 1);
    world.provider().environmentAnswers(403);
    var renewal = world.renew(portal);
    world.awaitRenewal(renewal, "FAILED");
    mail.await(address, 2);

    for (int failure = 2; failure <= 3; failure++) {
      world.retry(renewal);
      world.awaitRenewal(renewal, "FAILED");
      mail.await(address, 1 + failure);
    }

    var mails = mail.to(address);
    assertEquals(4, mails.size());
    assertTrue(!text(mails.get(2)).contains("support@contoso.example"), text(mails.get(2)));
    assertTrue(text(mails.get(3)).contains("support@contoso.example"), text(mails.get(3)));
  }

  @Test
  void aStepBackIsTold() throws Exception {
    var portal = world.readyPortal();
    var address = address();
    audience.add(portal, address, Language.EN);
    mail.await(address, 1);
    world.portals().insistsOnItsKey(portal);

    world.awaitRenewal(world.renew(portal), "ROLLED_BACK");

    // The warning is owed for the old key still, but it was told already.
    var told = mail.await(address, 2).get(1);
    assertEquals("Contoso Self-Service: authentication key update rolled back", told.getSubject());
    notices.await(address, NoticeState.SENT, 2);
    world.portals().isWell(portal);
  }

  @Test
  void theMailNamesTheRequestThatTheRenewalGoesBackTo() throws Exception {
    var portal = world.readyPortal();
    var address = address();
    audience.add(portal, address, Language.EN);
    var warning = mail.await(address, 1).get(0);

    Api.admin()
        .header("X-Correlation-Id", "ticket-4711")
        .post(Api.PORTALS + "/" + portal + "/renewals")
        .then()
        .statusCode(202);

    var told = mail.await(address, 2).get(1);
    assertEquals("ticket-4711", told.getHeader("X-Correlation-Id", null));
    assertEquals(null, warning.getHeader("X-Correlation-Id", null));
    assertEquals(
        "RENEWAL_REQUESTED RENEWAL_STEP_DONE RENEWAL_SUCCEEDED",
        database.value(
            "select string_agg(distinct action, ' ' order by action) from audit_event"
                + " where portal = ? and correlation_id = 'ticket-4711'",
            portal.value()));
  }

  @Test
  void nobodyIsToldOfAPortalsFirstKey() {
    var portal = world.readyPortal();
    assertEquals(
        "0",
        database.value(
            "select count(*) from notice where portal_id = ? and kind = 'RENEWAL_SUCCEEDED'",
            portal.value()));
  }

  @Test
  void aNoticeIsThereIfAndOnlyIfTheEndIs() {
    var portal = world.readyPortal();
    var address = address();
    audience.add(portal, address, Language.EN);

    var renewal = world.renew(portal);
    world.awaitRenewal(renewal, "SUCCEEDED");

    // Not a moment later: the end and what is owed for it are one transaction.
    assertEquals(
        "1",
        database.value(
            "select count(*) from notice where recipient = ? and kind = 'RENEWAL_SUCCEEDED'",
            address));
  }

  private static String text(MimeMessage mail) throws Exception {
    return (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
  }

  private static String address() {
    return UUID.randomUUID() + "@people.example";
  }
}
