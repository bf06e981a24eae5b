package io.keyturn.admin.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Endpoint;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told how a renewal ended. */
@ComponentTest
class OutcomeMailComponentTest {
  @Inject TestWorld world;
  @Inject MockMailbox mailbox;

  @AfterEach
  void calm() {
    world.calm();
  }

  @Test
  void theSupportContactIsToldOnceOfARenewalThatSucceeded() {
    var portal = world.readyPortal();

    world.awaitRenewal(world.renew(portal), "SUCCEEDED");

    var mail = onlyMail(portal);
    assertEquals("Portal " + portal + ": authentication key renewed", mail.getSubject());
    String thumbprint =
        Api.admin().get(Api.PORTALS + "/" + portal + "/authentication-key").path("thumbprint");
    assertTrue(mail.getText().contains(thumbprint), mail.getText());
    assertTrue(mail.getHtml().contains(thumbprint), mail.getHtml());
  }

  @Test
  void aFailureIsToldWithItsRemedyAgainEachTime() {
    var portal = world.readyPortal();
    world.provider().environmentAnswers(403);
    var renewal = world.renew(portal);
    world.awaitRenewal(renewal, "FAILED");
    var mail = onlyMail(portal);
    assertTrue(mail.getSubject().endsWith("authentication key update failed"), mail.getSubject());
    assertTrue(mail.getText().contains("Check the application's rights"), mail.getText());

    world.retry(renewal);
    world.awaitRenewal(renewal, "FAILED");

    TestWorld.await(() -> mails(portal).size() == 2);
  }

  @Test
  void aStepBackIsTold() {
    var portal = world.readyPortal();
    world.portals().insistsOnItsKey(portal);

    world.awaitRenewal(world.renew(portal), "ROLLED_BACK");

    assertTrue(onlyMail(portal).getSubject().endsWith("authentication key update rolled back"));
    world.portals().isWell(portal);
  }

  @Test
  void nobodyIsToldOfAFirstKey() {
    var quiet = world.readyPortal();
    var other = world.readyPortal();

    world.awaitRenewal(world.renew(other), "SUCCEEDED");

    onlyMail(other);
    assertEquals(List.of(), mails(quiet));
  }

  @Test
  void namesAreTextAndNotMarkup() {
    var portal = world.readyPortal();
    var name = "<script>alert('x')</script> & {facts.portal}";
    Api.json(Map.of("name", name)).patch(Api.PORTALS + "/" + portal).then().statusCode(200);

    world.awaitRenewal(world.renew(portal), "SUCCEEDED");

    var mail = onlyMail(portal);
    assertFalse(mail.getHtml().contains("<script>"), mail.getHtml());
    assertTrue(mail.getHtml().contains("&lt;script&gt;"), mail.getHtml());
    assertTrue(mail.getText().contains(name), mail.getText());
    assertFalse(mail.getSubject().contains("script"), mail.getSubject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@contoso.example\r\nBcc: mallory@evil.example",
        "a@contoso.example\nX: y",
        "a@contoso.example, mallory@evil.example",
        "a@contoso.example\u2028b",
        "nobody",
        ""
      })
  void anAddressThatWouldAddAHeaderOrARecipientIsRefused(String address) {
    var request = new HashMap<>(Endpoint.environment());
    request.put("supportContact", address);

    var answer = Api.json(request).put("/api/v1/environments/contoso-mail");

    Api.refused(answer, 400, answer.path("code"));
  }

  private Mail onlyMail(PortalId portal) {
    TestWorld.await(() -> !mails(portal).isEmpty());
    assertEquals(1, mails(portal).size());
    return mails(portal).get(0);
  }

  private List<Mail> mails(PortalId portal) {
    return mailbox.getMailsSentTo("support@contoso.example").stream()
        .filter(mail -> mail.getSubject().contains(portal.value()))
        .toList();
  }
}
