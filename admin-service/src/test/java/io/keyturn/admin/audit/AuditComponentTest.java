package io.keyturn.admin.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That everything which happens is noted, and what is noted cannot be changed unseen. */
@ComponentTest
class AuditComponentTest {
  private static final String EVENTS = "/api/v1/audit-events";

  @Inject TestWorld world;
  @Inject Database database;

  @Test
  void aPortalsWholeLifeIsNotedWithActorOutcomeAndCorrelation() {
    var portal = world.readyPortal();
    var at = Api.PORTALS + "/" + portal;
    world.awaitRenewal(world.renew(portal), "SUCCEEDED");
    Api.json(Map.of("name", "Renamed")).patch(at).then().statusCode(200);
    Api.json(Map.of("enabled", false, "thresholdDays", 30)).put(at + "/renewal-policy");
    Api.admin().header("X-Correlation-Id", "ticket-1").post(at + "/restart").then().statusCode(202);
    Api.admin().delete(at).then().statusCode(204);

    assertNoted(portal, "PORTAL_REGISTERED", "admin", "DONE");
    assertNoted(portal, "RENEWAL_REQUESTED", "admin", "DONE");
    assertNoted(portal, "RENEWAL_STEP_DONE", "keyturn", "DONE");
    assertNoted(portal, "RENEWAL_SUCCEEDED", "keyturn", "DONE");
    assertNoted(portal, "PORTAL_CHANGED", "admin", "DONE");
    assertNoted(portal, "POLICY_CHANGED", "admin", "DONE");
    assertNoted(portal, "PORTAL_RESTARTED", "admin", "DONE");
    assertNoted(portal, "PORTAL_REMOVED", "admin", "DONE");
    events(portal, "PORTAL_RESTARTED").body("items[0].correlationId", equalTo("ticket-1"));
  }

  @Test
  void everyStepOfARenewalIsNotedInOrder() {
    var portal = world.readyPortal();
    world.awaitRenewal(world.renew(portal), "SUCCEEDED");

    List<String> details = events(portal, "RENEWAL_STEP_DONE").extract().path("items.detail");

    var steps =
        details.stream().limit(5).map(it -> it.replaceFirst(".*: (\\w+) .*", "$1")).toList();
    assertEquals(List.of("RESTART", "ACTIVATE", "PROVE", "REGISTER", "GENERATE"), steps);
  }

  @Test
  void aChangeOfAnEnvironmentIsNoted() {
    world.environment();

    Api.admin()
        .get(EVENTS + "?action=ENVIRONMENT_CHANGED")
        .then()
        .statusCode(200)
        .body("items[0].actor", equalTo("admin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATCH", "DELETE", "POST"})
  void whoWasDeniedAChangeIsNoted(String method) {
    var portal = world.readyPortal();
    var path = Api.PORTALS + "/" + portal + ("POST".equals(method) ? "/restart" : "");

    Api.json(Map.of())
        .auth()
        .oauth2(io.keyturn.admin.testing.Tokens.of("mallory"))
        .request(method, path)
        .then()
        .statusCode(403);

    Api.admin()
        .get(EVENTS + "?actor=mallory&action=REQUEST_DENIED")
        .then()
        .statusCode(200)
        .body("items[0].outcome", equalTo("DENIED"))
        .body("items[0].detail", equalTo(method + " " + path))
        .body("items[0].correlationId", notNullValue());
  }

  @Test
  void theChainIsWholeHoweverManyWriteAtOnce() throws InterruptedException {
    var portal = world.readyPortal();

    io.keyturn.admin.testing.Simultaneously.call(
        20, () -> Api.json(Map.of("name", "N")).patch(Api.PORTALS + "/" + portal));

    verification().body("intact", equalTo(true)).body("events", greaterThan(20));
    assertEquals(20, events(portal, "PORTAL_CHANGED").extract().<List<?>>path("items").size());
  }

  @Test
  void theDatabaseRefusesToChangeOrRemoveEvents() {
    world.environment();

    assertRefused("update audit_event set actor = 'nobody'");
    assertRefused("delete from audit_event");
    assertRefused("truncate audit_event");
  }

  @Test
  void whoChangesAnEventPastTheTriggerIsFoundOut() {
    world.environment();
    var seq = database.value("select max(seq) from audit_event");
    var actor = database.value("select actor from audit_event where seq = " + seq);

    pastTheTrigger("update audit_event set actor = 'nobody' where seq = " + seq);
    verification().body("intact", equalTo(false)).body("brokenAt", equalTo(Integer.valueOf(seq)));

    pastTheTrigger("update audit_event set actor = '" + actor + "' where seq = " + seq);
    verification().body("intact", equalTo(true));
  }

  @Test
  void whoRemovesAnEventPastTheTriggerIsFoundOut() {
    world.environment();
    world.environment();
    var seq = Long.parseLong(database.value("select max(seq) - 1 from audit_event"));
    pastTheTrigger("create table if not exists kept as select * from audit_event with no data");
    pastTheTrigger("insert into kept select * from audit_event where seq = " + seq);

    pastTheTrigger("delete from audit_event where seq = " + seq);
    verification().body("intact", equalTo(false)).body("brokenAt", equalTo((int) seq + 1));

    pastTheTrigger("insert into audit_event select * from kept where seq = " + seq);
    verification().body("intact", equalTo(true));
  }

  @Test
  void eventsComePageByPageNewestFirst() {
    var portal = world.readyPortal();
    var path = EVENTS + "?limit=2&portal=" + portal;

    var first = Api.admin().get(path).then().statusCode(200);
    var second = Api.admin().get(path + "&cursor=" + first.extract().path("next")).then();

    int last = first.extract().path("items[1].seq");
    int next = second.statusCode(200).extract().path("items[0].seq");
    assertTrue(next < last, next + " " + last);
  }

  @Test
  void ownersSeeTheEventsOfTheirPortalAlone() {
    var portal = world.readyPortal();
    var owner = "Portal Owner:" + portal;

    Api.as(owner)
        .get(EVENTS + "?portal=" + portal)
        .then()
        .statusCode(200)
        .body("items.action", hasItem("PORTAL_REGISTERED"));
    Api.refused(Api.as(owner).get(EVENTS), 403, "portal-needed");
    Api.refused(Api.as(owner).get(EVENTS + "?portal=contoso"), 403, "portal-forbidden");
    Api.refused(Api.as(owner).get(EVENTS + "/verification"), 403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "action=BORED",
        "since=yesterday",
        "since=-999999999-01-01T00:00:00Z",
        "limit=0",
        "cursor=x"
      })
  void aFilterWithoutSenseIsRefused(String query) {
    var answer = Api.admin().get(EVENTS + "?" + query);

    Api.refused(answer, 400, answer.path("code"));
  }

  @Test
  void nothingIsOlderThanTheTimeAskedFor() {
    world.environment();

    Api.admin()
        .get(EVENTS + "?since=2999-01-01T00:00:00Z")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }

  private void assertNoted(PortalId portal, String action, String actor, String outcome) {
    events(portal, action)
        .body("items[0].actor", equalTo(actor))
        .body("items[0].outcome", equalTo(outcome))
        .body("items[0].portal", equalTo(portal.value()))
        .body("items[0].at", notNullValue());
  }

  private static io.restassured.response.ValidatableResponse events(
      PortalId portal, String action) {
    return Api.admin()
        .get(EVENTS + "?portal=" + portal + "&action=" + action)
        .then()
        .statusCode(200);
  }

  private static io.restassured.response.ValidatableResponse verification() {
    return Api.admin().get(EVENTS + "/verification").then().statusCode(200);
  }

  private void assertRefused(String sql) {
    var refusal = assertThrows(IllegalStateException.class, () -> database.update(sql));
    assertTrue(refusal.getCause().getMessage().contains("append only"), "" + refusal.getCause());
  }

  private void pastTheTrigger(String sql) {
    database.update("alter table audit_event disable trigger audit_event_append_only");
    try {
      database.update(sql);
    } finally {
      database.update("alter table audit_event enable trigger audit_event_append_only");
    }
  }
}
