package io.keyturn.admin.notice;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.TestAudience;
import io.keyturn.admin.testing.TestMail;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a warning says, to whom, and how it looks to machines; test keys last six days. */
@ComponentTest
class ExpiryMailComponentTest {
  @Inject TestWorld world;
  @Inject TestAudience audience;
  @Inject TestMail mail;
  @Inject NoticeRows notices;
  @Inject Database database;

  @ParameterizedTest
  @CsvSource({
    "EN, Contoso Self-Service: authentication key expires in 6 days, Renew the authentication key",
    "DE, Contoso Self-Service: Authentifizierungsschlüssel läuft in 6 Tagen ab, Authentifizierungsschlüssel erneuern",
    "ES, Contoso Self-Service: la clave de autenticación caduca en 6 días, Renovar la clave de autenticación"
  })
  void warnsOnceInTheRecipientsLanguage(Language language, String subject, String link)
      throws Exception {
    var portal = world.readyPortal();
    var address = address();

    audience.add(portal, address, language);

    var sent = mail.await(address, 1).get(0);
    assertEquals(subject, sent.getSubject());
    assertEquals(language.tag(), sent.getHeader("Content-Language", null));
    var text = part(sent, 0);
    var html = part(sent, 1);
    for (String body : List.of(text, html)) {
      assertTrue(body.contains(link), body);
      assertTrue(body.contains("http://localhost:8081/portals/" + portal + "/key"), body);
      assertTrue(body.contains(thumbprint(portal)), body);
      assertTrue(body.contains(" UTC"), body);
    }
    assertTrue(html.contains("<html lang=\"" + language.tag() + "\">"), html);
    notices.await(address, NoticeState.SENT, 1);
    look(portal);
    assertEquals(1, mail.to(address).size());
  }

  @Test
  void hasTheHeadersThatMachinesGoBy() throws Exception {
    var portal = world.readyPortal();
    var address = address();

    audience.add(portal, address, Language.EN);

    var sent = mail.await(address, 1).get(0);
    var key =
        database.value(
            "select id::text from authentication_key where portal_id = ?", portal.value());
    assertEquals("<" + notices.only(address, "id") + "@localhost>", sent.getMessageID());
    assertEquals("<key-" + key + "@localhost>", sent.getHeader("References", null));
    assertEquals("auto-generated", sent.getHeader("Auto-Submitted", null));
    assertTrue(sent.getContentType().startsWith("multipart/alternative"), sent.getContentType());
    // There is nothing to unsubscribe from.
    assertNull(sent.getHeader("List-Unsubscribe", null));
  }

  @Test
  void namesAreEscapedInHtmlAndPlainInText() throws Exception {
    var portal = world.readyPortal();
    var address = address();
    rename(portal, "<img src=x onerror=alert(1)> & {mail:renew} \"quoted\"");

    audience.add(portal, address, Language.EN);

    var sent = mail.await(address, 1).get(0);
    assertTrue(part(sent, 0).contains("<img src=x onerror=alert(1)> & {mail:renew} \"quoted\""));
    assertFalse(part(sent, 1).contains("<img"), part(sent, 1));
    assertTrue(part(sent, 1).contains("&lt;img src=x onerror=alert(1)&gt; &amp; {mail:renew}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\nBcc: v@example.com", "\n", "\u2028", "\u2029", "\u0085", "\u0000"})
  void aControlCharacterInANameIsRefusedWhenItIsSet(String injected) {
    var portal = world.readyPortal();

    Api.refused(
            Api.json(Map.of("name", "Contoso" + injected)).patch(Api.PORTALS + "/" + portal),
            400,
            "bad-request")
        .body(containsString("name"));
  }

  @Test
  void aNameThatGotIntoTheTablePastTheApiBlocksItsOwnNoticesOnly() {
    var portal = world.readyPortal();
    var other = world.readyPortal();
    var address = address();
    var neighbour = address();
    rename(portal, "Contoso\r\nBcc: victim@example.com");

    audience.add(portal, address, Language.EN);
    audience.add(other, neighbour, Language.EN);

    notices.await(address, NoticeState.BLOCKED, 1);
    notices.await(neighbour, NoticeState.SENT, 1);
    assertTrue(notices.only(address, "reason").startsWith("control-characters: the subject"));
    assertEquals(List.of(), mail.to("victim@example.com"));
  }

  @Test
  void saysThatARenewalIsPlanned() throws Exception {
    var portal = world.readyPortal();
    var address = address();
    Api.json(
            Map.of(
                "enabled",
                true,
                "thresholdDays",
                8,
                "windows",
                List.of(Map.of("day", soon(), "from", "02:00", "length", "PT2H"))))
        .put(Api.PORTALS + "/" + portal + "/renewal-policy")
        .then()
        .statusCode(200);

    audience.add(portal, address, Language.EN);

    var text = part(mail.await(address, 1).get(0), 0);
    assertTrue(text.contains("Automatic renewal is on: the key is to be renewed on "), text);
  }

  /** In two days, so that it neither is now nor comes too late. */
  private static String soon() {
    return LocalDate.now(ZoneOffset.UTC).plusDays(2).getDayOfWeek().name();
  }

  private void rename(PortalId portal, String name) {
    database.update("update portal set name = ? where id = ?", name, portal.value());
  }

  private void look(PortalId portal) {
    database.update(
        "update notice_schedule set look_at = '-infinity' where key_id ="
            + " (select id from authentication_key where portal_id = ? and state = 'ACTIVE')",
        portal.value());
    TestWorld.await(
        () ->
            "0"
                .equals(
                    database.value(
                        "select count(*) from notice_schedule where look_at = '-infinity'")));
  }

  private static String thumbprint(PortalId portal) {
    return Api.admin().get(Api.PORTALS + "/" + portal + "/authentication-key").path("thumbprint");
  }

  private static String part(MimeMessage mail, int part) throws Exception {
    return (String) ((Multipart) mail.getContent()).getBodyPart(part).getContent();
  }

  private static String address() {
    return UUID.randomUUID() + "@people.example";
  }
}
