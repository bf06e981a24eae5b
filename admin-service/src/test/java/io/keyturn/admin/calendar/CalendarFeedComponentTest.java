package io.keyturn.admin.calendar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.ExpiringPortals;
import io.keyturn.common.portal.EnvironmentId;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may have a calendar, and for how long. */
@ComponentTest
class CalendarFeedComponentTest {
  @Inject ExpiringPortals portals;
  @Inject Database database;

  private EnvironmentId environment;

  @BeforeEach
  void environment() {
    environment = portals.environment("Contoso");
  }

  @Test
  void theAddressIsShownOnceAndItsTokenIsKeptNowhere() {
    var address = Feeds.make(environment);
    var token = address.replaceFirst(".*/", "").replace(".ics", "");
    assertTrue(address.matches("http://localhost:8081/calendar/[A-Za-z0-9_-]{43}\\.ics"), address);

    Api.admin()
        .get(Feeds.list(environment))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].name", equalTo("Team"))
        .body("items[0].createdBy", equalTo("admin"))
        .body("items[0].url", nullValue())
        .body("toString()", not(containsString(token)));
    for (String table : new String[] {"calendar_feed", "audit_event"}) {
      var holding = "select count(*) from " + table + " t where t::text like '%' || ? || '%'";
      assertEquals("0", database.value(holding, token), table);
    }
  }

  @Test
  void theHostThatARequestNamesIsNotBelieved() {
    var address =
        Api.json(Map.of("name", "x"))
            .header("Host", "evil.example")
            .header("X-Forwarded-Host", "evil.example")
            .post(Feeds.list(environment))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("url");

    assertTrue(address.startsWith("http://localhost:8081/calendar/"), address);
  }

  @Test
  void aRevokedOneIsLikeOneThatNeverWas() {
    var path = Feeds.make(environment).replace("http://localhost:8081", "");
    var id = Api.admin().get(Feeds.list(environment)).path("items[0].id");
    given().get(path).then().statusCode(200);

    var elsewhere = Feeds.list(portals.environment("Another")) + "/" + id;
    Api.refused(Api.admin().delete(elsewhere), 404, "calendar-feed-unknown");
    given().get(path).then().statusCode(200);
    Api.admin().delete(Feeds.list(environment) + "/" + id).then().statusCode(204);

    var revoked = given().get(path);
    var never = given().get("/calendar/" + "A".repeat(43) + ".ics");
    Api.refused(revoked, 404, "calendar-unknown");
    Api.refused(never, 404, "calendar-unknown");
    assertEquals(never.<String>path("detail"), revoked.<String>path("detail"));
    Api.refused(
        Api.admin().delete(Feeds.list(environment) + "/" + id), 404, "calendar-feed-unknown");
    assertEquals(
        "2",
        database.value(
            "select count(*) from audit_event where action = 'CALENDAR_CHANGED' and detail like ?",
            "%calendar feed " + id + "%"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.ics", ".ics", "%2e%2e.ics", "A.ics?x=1", "%00.ics", "a%2Fb.ics"})
  void otherAddressesAreNothing(String file) {
    given().urlEncodingEnabled(false).get("/calendar/" + file).then().statusCode(404);
  }

  @Test
  void aTokenWithoutTheSuffixOpensNothing() {
    var path = Feeds.make(environment).replace("http://localhost:8081", "").replace(".ics", "");

    given().get(path).then().statusCode(404);
  }

  @Test
  void onlyWhoAdministersTheEnvironmentMakesOne() {
    for (String role :
        new String[] {"Viewer:" + environment, "Portal Owner:contoso", "System Customizer:x-org"}) {
      var answer =
          Api.as(role)
              .contentType(ContentType.JSON)
              .body(Map.of("name", "x"))
              .post(Feeds.list(environment));
      Api.refused(answer, 403, answer.path("code"));
    }
    Api.as("System Administrator:" + environment)
        .contentType(ContentType.JSON)
        .body(Map.of("name", "x"))
        .post(Feeds.list(environment))
        .then()
        .statusCode(201);
    Api.as("Viewer:" + environment).get(Feeds.list(environment)).then().body("items", hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u2028b", "a\u0085b"})
  void aNameWithoutSenseIsRefused(String name) {
    Api.refused(Api.json(Map.of("name", name)).post(Feeds.list(environment)), 400, "bad-request");
  }

  @Test
  void thereAreNotMoreThanAListCanHold() {
    database.update(
        "insert into calendar_feed (id, environment_id, name, token_digest, created_by)"
            + " select gen_random_uuid(), ?, 'x', sha256((? || n)::bytea), 'test'"
            + " from generate_series(1, 100) n",
        environment.value(),
        environment.value());

    Api.refused(
        Api.json(Map.of("name", "x")).post(Feeds.list(environment)), 409, "calendar-feeds-full");
  }
}
