package io.keyturn.admin.subscription;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.TestMail;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.EnvironmentId;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a subscription brings about and ends. */
@ComponentTest
class SubscriptionNoticesComponentTest {
  @Inject Subscribers people;
  @Inject TestMail mail;
  @Inject Database database;

  private EnvironmentId environment;

  @BeforeEach
  void own() {
    environment = people.environment();
  }

  @Test
  void aTestMailIsSentOnceAMinute() throws Exception {
    var address = Subscribers.known();
    var id = people.subscribe(environment, Map.of("address", address, "language", "de"));

    test(id).then().statusCode(202).body("state", equalTo("ACTIVE"));

    assertEquals("de", mail.await(address, 1).get(0).getHeader("Content-Language", null));
    tooSoon(test(id));
    assertEquals(List.of("TEST"), people.kinds(address));
    people.aMinuteLater(address);
    test(id).then().statusCode(202);
    mail.await(address, 2);
  }

  @Test
  void noTestMailGoesToWhoeverIsNotActive() {
    var pending = people.subscribe(environment, Subscribers.stranger());
    var paused = people.subscribe(environment, Subscribers.known());
    patch(paused, Map.of("state", "PAUSED"));

    Api.refused(test(pending), 409, "subscription-inactive");
    Api.refused(test(paused), 409, "subscription-inactive");
  }

  @Test
  void theQuestionIsAskedAgainAMinuteLater() {
    var address = Subscribers.stranger();
    var id = people.subscribe(environment, address);
    mail.await(address, 1);

    tooSoon(askAgain(id));
    people.aMinuteLater(address);

    askAgain(id).then().statusCode(202).body("state", equalTo("PENDING"));
    mail.await(address, 2);
    var active = people.subscribe(environment, Subscribers.known());
    Api.refused(askAgain(active), 409, "subscription-not-pending");
  }

  @Test
  void removingAndAddingAsksNoSooner() {
    var address = Subscribers.stranger();
    var id = people.subscribe(environment, address);

    Api.admin().delete(Subscribers.path(environment, id)).then().statusCode(204);

    tooSoon(Subscribers.post(environment, Map.of("address", address)));
    assertEquals(List.of("CONFIRMATION"), people.kinds(address));
  }

  @Test
  void whoeverSubscribesIsToldAtOnceOfKeysThatAreNearTheirEnd() {
    var near = people.portal(environment, 6);
    var far = people.portal(environment, 200);
    TestWorld.await(() -> !"-infinity".equals(lookAt(near.value())));
    database.update(
        "update notice_schedule set look_at = 'infinity' where key_id in"
            + " (select id from authentication_key where portal_id in (?, ?))",
        near.value(),
        far.value());
    var address = Subscribers.known();

    people.subscribe(environment, address);

    mail.await(address, 1);
    assertEquals(List.of("EXPIRY"), people.kinds(address));
    assertEquals("infinity", lookAt(far.value()));
  }

  @Test
  void whoeverIsResumedIsToldWhatIsStillOwedAndNothingTwice() {
    people.portal(environment, 6);
    var address = Subscribers.known();
    var id = people.subscribe(environment, address);
    mail.await(address, 1);
    patch(id, Map.of("state", "PAUSED"));
    var meanwhile = people.portal(environment, 6);
    TestWorld.await(() -> !"-infinity".equals(lookAt(meanwhile.value())));

    patch(id, Map.of("state", "ACTIVE"));

    mail.await(address, 2);
    assertEquals(List.of("EXPIRY", "EXPIRY"), people.kinds(address));
  }

  @Test
  void aWiderSubscriptionIsToldAtOnceOfWhatIsNewToIt() {
    var first = people.portal(environment, 6);
    people.portal(environment, 6);
    var address = Subscribers.known();
    var id =
        people.subscribe(
            environment, Map.of("address", address, "portals", List.of(first.value())));
    mail.await(address, 1);
    assertEquals(List.of("EXPIRY"), people.kinds(address));

    patch(id, Map.of("allPortals", true));

    mail.await(address, 2);
  }

  @Test
  void whatIsStillToBeSentEndsWithThePauseAndWithTheSubscription() {
    var portal = people.portal(environment);
    var paused = people.subscribe(environment, Subscribers.known());
    var removed = people.subscribe(environment, Subscribers.known());
    var other = people.subscribe(environment, Subscribers.known());
    var owed = List.of(people.owe(paused, portal), people.owe(removed, portal));
    database.update(
        "update notice set state = 'BLOCKED', reason = 'test' where id = ?", owed.get(1));
    var kept = people.owe(other, portal);

    patch(paused, Map.of("state", "PAUSED"));
    Api.admin().delete(Subscribers.path(environment, removed)).then().statusCode(204);

    for (var notice : owed) {
      assertEquals("CANCELLED", people.notice(notice, "state"));
      assertEquals("t", people.notice(notice, "reason is null and ended_at is not null"));
    }
    assertEquals("DUE", people.notice(kept, "state"));
  }

  @Test
  void whatIsStillToBeSentFollowsPortalsAndLanguage() {
    var kept = people.portal(environment);
    var left = people.portal(environment);
    var id = people.subscribe(environment, Subscribers.known());
    var wanted = people.owe(id, kept);
    var unwanted = people.owe(id, left);

    patch(id, Map.of("language", "es", "portals", List.of(kept.value())));

    assertEquals("CANCELLED", people.notice(unwanted, "state"));
    assertEquals("DUE", people.notice(wanted, "state"));
    assertEquals("es", people.notice(wanted, "language"));
  }

  /** As when somebody unsubscribes while the decision is being written. */
  @ParameterizedTest
  @CsvSource({"PAUSED", "UNSUBSCRIBED"})
  void aNoticeThatWasWrittenTooLateIsNotSent(String state) {
    var address = Subscribers.known();
    var id = people.subscribe(environment, address);
    database.update(
        "update subscription set state = ?, unsubscribed_at = case when ? = 'UNSUBSCRIBED'"
            + " then now() end where id = ?",
        state,
        state,
        id);

    var late = people.oweAtOnce(id);

    TestWorld.await(() -> "CANCELLED".equals(people.notice(late, "state")));
    assertEquals(List.of(), mail.to(address));
  }

  private String lookAt(String portal) {
    return database.value(
        "select look_at::text from notice_schedule s join authentication_key k on k.id = s.key_id"
            + " where k.portal_id = ?",
        portal);
  }

  private void patch(UUID id, Map<String, ?> change) {
    Subscribers.patch(environment, id, change).then().statusCode(200);
  }

  private Response test(UUID id) {
    return Api.admin().post(Subscribers.path(environment, id) + "/test");
  }

  private Response askAgain(UUID id) {
    return Api.admin().post(Subscribers.path(environment, id) + "/confirmation");
  }

  private static void tooSoon(Response answer) {
    Api.refused(answer, 429, "mail-too-soon");
    int wait = Integer.parseInt(answer.getHeader("Retry-After"));
    assertTrue(wait >= 1 && wait <= 60, () -> "Retry-After: " + wait);
  }
}
