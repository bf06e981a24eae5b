package io.keyturn.admin.subscription.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the owner of an address ends a subscription. */
@ComponentTest
class UnsubscribeComponentTest {
  private static final String PAGE = "/unsubscribe/{token}";

  @Inject Subscribers people;
  @Inject OwnersLinks links;
  @Inject TestMail mail;
  @Inject Database database;

  private final String address = Subscribers.known();
  private EnvironmentId environment;
  private UUID id;
  private String token;

  @BeforeEach
  void subscribed() {
    environment = people.environment();
    id = people.subscribe(environment, address);
    token = links.toUnsubscribe(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void lookingChangesNothing(String method) {
    for (int i = 0; i < 3; i++) {
      given().request(method, PAGE, token).then().statusCode(200);
    }

    assertEquals("ACTIVE", people.state(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"})
  void noMethodButPostActs(String method) {
    given().request(method, PAGE, token).then().statusCode(405);

    assertEquals("ACTIVE", people.state(id));
  }

  @Test
  void theButtonEndsItAndWhatIsStillToBeSent() {
    var owed = people.owe(id, people.portal(environment));

    given()
        .formParam("List-Unsubscribe", "One-Click")
        .post(PAGE, token)
        .then()
        .statusCode(200)
        .body(containsString("<h1>Unsubscribed</h1>"))
        .body(not(containsString("<form")));

    assertEquals("UNSUBSCRIBED", people.state(id));
    assertEquals("CANCELLED", people.notice(owed, "state"));
    var event =
        database.value(
            "select actor || ' ' || detail from audit_event where detail like ?",
            "unsubscribed: %" + address + "%");
    assertTrue(event.startsWith("subscriber "), event);
    assertTrue(!event.contains(token), event);
  }

  @Test
  void aMailProgramEndsItWithOneClick() {
    given().multiPart("List-Unsubscribe", "One-Click").post(PAGE, token).then().statusCode(200);

    assertEquals("UNSUBSCRIBED", people.state(id));
  }

  @ParameterizedTest
  @CsvSource({"application/json", "text/plain", "application/x-www-form-urlencoded"})
  void whatIsPostedDoesNotMatter(String form) {
    given().contentType(form).body("\u0000{%zz&=").post(PAGE, token).then().statusCode(200);

    assertEquals("UNSUBSCRIBED", people.state(id));
  }

  @Test
  void endingItTwiceIsEndingItOnce() {
    given().post(PAGE, token).then().statusCode(200);
    var first = unsubscribedAt();

    given().post(PAGE, token).then().statusCode(200);
    given()
        .get(PAGE, token)
        .then()
        .statusCode(200)
        .body(containsString("<h1>Unsubscribed</h1>"))
        .body(not(containsString("<form")));

    assertEquals(first, unsubscribedAt());
    assertEquals(
        "1",
        database.value(
            "select count(*) from audit_event where detail like ?",
            "unsubscribed: %" + address + "%"));
  }

  @Test
  void oneTokenEndsNoOtherSubscription() {
    var other = people.subscribe(environment, Subscribers.known());

    given().post(PAGE, links.toUnsubscribe(other)).then().statusCode(200);
    given().post(PAGE, links.toConfirm(id)).then().statusCode(404);
    given().post(PAGE, token.substring(1) + "A").then().statusCode(404);

    assertEquals("ACTIVE", people.state(id));
    assertEquals("UNSUBSCRIBED", people.state(other));
  }

  @Test
  void oneThatIsPausedOrNotConfirmedIsEndedToo() {
    Subscribers.patch(environment, id, Map.of("state", "PAUSED")).then().statusCode(200);
    var stranger = Subscribers.stranger();
    var pending = people.subscribe(environment, stranger);

    given().post(PAGE, token).then().statusCode(200);
    given().post(PAGE, links.toUnsubscribe(pending)).then().statusCode(200);

    assertEquals("UNSUBSCRIBED", people.state(id));
    assertEquals("UNSUBSCRIBED", people.state(pending));
    given().post("/confirm/{token}", links.toConfirm(pending)).then().statusCode(404);
    assertEquals("UNSUBSCRIBED", people.state(pending));
  }

  /** Neither an administrator nor a removal brings the mails back without the owner. */
  @Test
  void nobodyElseUndoesIt() {
    given().post(PAGE, token).then().statusCode(200);

    for (var state : List.of("ACTIVE", "PAUSED")) {
      Api.refused(
          Subscribers.patch(environment, id, Map.of("state", state)),
          409,
          "subscription-unsubscribed");
    }
    Api.refused(
        Api.admin().delete(Subscribers.path(environment, id)), 409, "subscription-unsubscribed");
    Subscribers.post(environment, Map.of("address", address))
        .then()
        .statusCode(202)
        .body("state", equalTo("PENDING"))
        .body("id", equalTo(id.toString()));
    Api.admin().delete(Subscribers.path(environment, id)).then().statusCode(204);
    assertEquals("UNSUBSCRIBED", people.state(id));
    people.aMinuteLater(address);
    Subscribers.post(environment, Map.of("address", address)).then().statusCode(202);
    assertEquals("PENDING", people.state(id));
  }

  @Test
  void itsOwnerMayAgreeAgain() {
    given().post(PAGE, token).then().statusCode(200);
    Subscribers.post(environment, Map.of("address", address)).then().statusCode(202);

    given().post("/confirm/{token}", links.toConfirm(id)).then().statusCode(200);

    assertEquals("ACTIVE", people.state(id));
    given().post(PAGE, token).then().statusCode(200);
    assertEquals("UNSUBSCRIBED", people.state(id));
  }

  @Test
  void theLinkInAMailDoesIt() throws Exception {
    people.portal(environment, 6);
    Subscribers.patch(environment, id, Map.of("language", "en", "allPortals", true));
    var sent = mail.await(address, 1).get(0);

    var link = sent.getHeader("List-Unsubscribe", null);
    assertEquals("List-Unsubscribe=One-Click", sent.getHeader("List-Unsubscribe-Post", null));
    var path = link.replaceFirst("^<http://localhost:8081", "").replaceFirst(">$", "");
    given().formParam("List-Unsubscribe", "One-Click").post(path).then().statusCode(200);

    assertEquals("UNSUBSCRIBED", people.state(id));
  }

  private String unsubscribedAt() {
    return database.value("select unsubscribed_at::text from subscription where id = ?", id);
  }
}
