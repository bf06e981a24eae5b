package io.keyturn.admin.subscription.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.subscription.OwnersLinks;
import io.keyturn.admin.subscription.Subscribers;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.TestMail;
import io.keyturn.common.portal.EnvironmentId;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the owner of an address agrees to being told. */
@ComponentTest
class ConfirmComponentTest {
  private static final String PAGE = "/confirm/{token}";

  @Inject Subscribers people;
  @Inject OwnersLinks links;
  @Inject TestMail mail;
  @Inject Database database;

  private final String address = Subscribers.stranger();
  private EnvironmentId environment;
  private UUID id;
  private String token;

  @BeforeEach
  void asked() {
    environment = people.environment();
    id = people.subscribe(environment, address);
    token = links.toConfirm(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void lookingChangesNothing(String method) {
    for (int i = 0; i < 3; i++) {
      given().request(method, PAGE, token).then().statusCode(200);
    }

    assertEquals("PENDING", people.state(id));
  }

  @Test
  void theButtonBeginsItAndWhatIsOwedIsTold() {
    people.portal(environment, 6);
    mail.await(address, 1);
    assertEquals(List.of("CONFIRMATION"), people.kinds(address));

    given()
        .post(PAGE, token)
        .then()
        .statusCode(200)
        .body(containsString("<h1>Confirmed</h1>"))
        .body(not(containsString("<form")));

    assertEquals("ACTIVE", people.state(id));
    mail.await(address, 2);
    assertEquals(List.of("CONFIRMATION", "EXPIRY"), people.kinds(address));
    var event =
        database.value(
            "select actor || ' ' || detail from audit_event where detail like ?",
            "confirmed: %" + address + "%");
    assertTrue(event.startsWith("subscriber "), event);
  }

  @Test
  void theLinkInTheMailDoesIt() throws Exception {
    var sent = mail.await(address, 1).get(0);
    var text = (String) ((Multipart) sent.getContent()).getBodyPart(0).getContent();
    var path = text.replaceFirst("(?s).*http://localhost:8081(/confirm/[A-Za-z0-9_-]+).*", "$1");

    given().get(path).then().statusCode(200).body(containsString("<form method=\"post\">"));
    given().post(path).then().statusCode(200);

    assertEquals("ACTIVE", people.state(id));
  }

  @Test
  void confirmingTwiceIsConfirmingOnce() {
    given().post(PAGE, token).then().statusCode(200);
    var first = confirmedAt();
    Subscribers.patch(environment, id, Map.of("state", "PAUSED")).then().statusCode(200);

    given().post(PAGE, token).then().statusCode(200);

    assertEquals("PAUSED", people.state(id));
    assertEquals(first, confirmedAt());
  }

  @Test
  void anOldQuestionIsNoConsentOnceItsOwnerHasUnsubscribed() {
    given().post(PAGE, token).then().statusCode(200);
    given().post("/unsubscribe/{token}", links.toUnsubscribe(id)).then().statusCode(200);

    given().post(PAGE, token).then().statusCode(404);
    given().get(PAGE, token).then().statusCode(404);

    assertEquals("UNSUBSCRIBED", people.state(id));
  }

  @Test
  void aTokenForAnythingElseConfirmsNothing() {
    var other = people.subscribe(environment, Subscribers.stranger());

    given().post(PAGE, links.toUnsubscribe(id)).then().statusCode(404);
    given().post(PAGE, links.toConfirm(other)).then().statusCode(200);

    assertEquals("PENDING", people.state(id));
  }

  @Test
  void aRemovedSubscriptionCannotBeConfirmed() {
    Api.admin().delete(Subscribers.path(environment, id)).then().statusCode(204);

    given().post(PAGE, token).then().statusCode(404);
  }

  private String confirmedAt() {
    return database.value("select confirmed_at::text from subscription where id = ?", id);
  }
}
