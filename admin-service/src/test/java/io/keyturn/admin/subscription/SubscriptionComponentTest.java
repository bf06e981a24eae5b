package io.keyturn.admin.subscription;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.Simultaneously;
import io.keyturn.common.portal.EnvironmentId;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Adding, changing and removing subscriptions; contoso.example is a known domain. */
@ComponentTest
class SubscriptionComponentTest {
  @Inject Subscribers people;
  @Inject Database database;

  private EnvironmentId environment;

  @BeforeEach
  void own() {
    environment = people.environment();
  }

  @Test
  void anAddressOfAKnownDomainIsActiveAtOnce() {
    var answer =
        Subscribers.post(
            environment, Map.of("address", "Operations@Contoso.Example", "language", "de"));

    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith(Subscribers.path(environment) + "/" + answer.path("id")))
        .body("address", equalTo("Operations@Contoso.Example"))
        .body("language", equalTo("de"))
        .body("state", equalTo("ACTIVE"))
        .body("allPortals", equalTo(true))
        .body("portals", nullValue())
        .body("createdBy", equalTo("admin"))
        .body("confirmedAt", notNullValue());
    Api.admin().get(answer.header("Location")).then().body("state", equalTo("ACTIVE"));
    Api.admin()
        .get(Subscribers.path(environment))
        .then()
        .body("items.address", equalTo(List.of("Operations@Contoso.Example")));
  }

  @ParameterizedTest
  @CsvSource({"elsewhere.example", "mail.contoso.example", "contoso.example.elsewhere"})
  void theOwnerOfAnyOtherIsAskedFirst(String domain) {
    var address = UUID.randomUUID() + "@" + domain;

    var answer = Subscribers.post(environment, Map.of("address", address));

    answer
        .then()
        .statusCode(202)
        .body("state", equalTo("PENDING"))
        .body("language", equalTo("en"))
        .body("confirmedAt", nullValue());
    assertEquals(List.of("CONFIRMATION"), people.kinds(address));
  }

  @Test
  void anAddressIsSubscribedOnceWhateverTheCaseOfItsLetters() {
    var address = Subscribers.known();
    people.subscribe(environment, address);

    var again = Subscribers.post(environment, Map.of("address", address.toUpperCase(Locale.ROOT)));

    Api.refused(again, 409, "subscription-exists").body("detail", containsString("address"));
    assertEquals(1, count());
    people.subscribe(people.environment(), address);
  }

  @Test
  void ofManyWhoAddTheSameAtOnceOneDoes() throws InterruptedException {
    var address = Subscribers.known();

    var answers =
        Simultaneously.call(
            5, () -> Subscribers.post(environment, Map.of("address", address)).statusCode());

    assertEquals(1, Collections.frequency(answers, 201), answers::toString);
    assertEquals(4, Collections.frequency(answers, 409), answers::toString);
  }

  @Test
  void isLimitedToPortalsOfItsEnvironment() {
    var mine = people.portal(environment);
    var elsewhere = people.portal(people.environment());
    var address = Subscribers.known();

    for (var portal : List.of(elsewhere.value(), "no-such-portal")) {
      var refused =
          Subscribers.post(
              environment, Map.of("address", address, "portals", List.of(mine.value(), portal)));
      Api.refused(refused, 400, "portal-unknown").body("detail", containsString(portal));
    }
    var answer =
        Subscribers.post(
            environment,
            Map.of("address", address, "portals", List.of(mine.value(), mine.value())));

    answer
        .then()
        .statusCode(201)
        .body("allPortals", equalTo(false))
        .body("portals", equalTo(List.of(mine.value())));
  }

  @Test
  void changesWhatItIsToldAndLeavesTheRest() {
    var portal = people.portal(environment);
    var id = people.subscribe(environment, Subscribers.known());

    changed(id, Map.of("portals", List.of(portal.value())))
        .body("portals", equalTo(List.of(portal.value())))
        .body("language", equalTo("en"));
    changed(id, Map.of("language", "es"))
        .body("language", equalTo("es"))
        .body("portals", equalTo(List.of(portal.value())));
    changed(id, Map.of("state", "PAUSED")).body("state", equalTo("PAUSED"));
    changed(id, Map.of("state", "PAUSED", "allPortals", true))
        .body("state", equalTo("PAUSED"))
        .body("allPortals", equalTo(true))
        .body("portals", nullValue());
    changed(id, Map.of("state", "ACTIVE")).body("state", equalTo("ACTIVE"));
    Api.admin()
        .get(Subscribers.path(environment, id))
        .then()
        .body("language", equalTo("es"))
        .body("allPortals", equalTo(true));
  }

  @Test
  void nobodyConfirmsInTheOwnersStead() {
    var id = people.subscribe(environment, Subscribers.stranger());

    for (var state : List.of("ACTIVE", "PAUSED")) {
      Api.refused(
              Subscribers.patch(environment, id, Map.of("state", state)),
              409,
              "subscription-pending")
          .body("detail", containsString("state"));
    }
    changed(id, Map.of("language", "de")).body("state", equalTo("PENDING"));
  }

  @Test
  void isRemovedForGood() {
    var address = Subscribers.known();
    var id = people.subscribe(environment, address);

    Api.admin().delete(Subscribers.path(environment, id)).then().statusCode(204);

    unknown(Api.admin().get(Subscribers.path(environment, id)));
    unknown(Api.admin().delete(Subscribers.path(environment, id)));
    people.subscribe(environment, address);
  }

  @Test
  void isUnknownInEveryOtherEnvironment() {
    var id = people.subscribe(environment, Subscribers.known());
    var other = people.environment();

    unknown(Api.admin().get(Subscribers.path(other, id)));
    unknown(Subscribers.patch(other, id, Map.of("language", "de")));
    unknown(Api.admin().delete(Subscribers.path(other, id)));
    unknown(Api.admin().post(Subscribers.path(other, id) + "/test"));
    unknown(Api.admin().post(Subscribers.path(other, id) + "/confirmation"));
    unknown(Api.admin().get(Subscribers.path(environment) + "/not-an-id"));
    assertEquals("ACTIVE", people.state(id));
  }

  @Test
  void anEnvironmentHasTwoHundredAtMost() {
    database.update(
        "insert into subscription (id, environment_id, address, language, state, all_portals,"
            + " created_by, confirmed_at) select gen_random_uuid(), ?, n || '@contoso.example',"
            + " 'en', 'ACTIVE', true, 'test', now() from generate_series(1, 199) n",
        environment.value());

    var last = people.subscribe(environment, Subscribers.known());

    var tooMany = Subscribers.post(environment, Map.of("address", Subscribers.known()));
    Api.refused(tooMany, 409, "subscriptions-exhausted").body("detail", containsString("200"));
    Api.admin().delete(Subscribers.path(environment, last)).then().statusCode(204);
    people.subscribe(environment, Subscribers.known());
    Api.admin().get(Subscribers.path(environment)).then().body("items", hasSize(200));
  }

  @Test
  void whatIsDoneIsInTheAuditTrail() {
    var address = Subscribers.known();
    var id = people.subscribe(environment, address);
    changed(id, Map.of("state", "PAUSED"));
    Api.admin().delete(Subscribers.path(environment, id)).then().statusCode(204);

    Api.admin()
        .get("/api/v1/audit-events?action=SUBSCRIPTION_CHANGED&actor=admin&limit=3")
        .then()
        .body(
            "items.detail",
            equalTo(
                List.of(
                    "removed: " + line(address, "PAUSED"),
                    "changed: " + line(address, "PAUSED"),
                    "added: " + line(address, "ACTIVE"))));
  }

  private String line(String address, String state) {
    return "subscription of %s to environment %s: %s, en, all portals"
        .formatted(address, environment, state);
  }

  @ParameterizedTest
  @MethodSource("io.keyturn.admin.subscription.MailAddressTest#hostile")
  void anAddressThatCouldDoHarmIsRefusedByName(String address) {
    var refused = Subscribers.post(environment, Map.of("address", address));

    Api.refused(refused, 400, "bad-request").body(containsString("address"));
    assertEquals(0, count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | address",
        "{\"address\":null} | address",
        "{\"address\":\"a@contoso.example\",\"language\":\"fr\"} | language",
        "{\"address\":\"a@contoso.example\",\"language\":\"EN\"} | language",
        "{\"address\":\"a@contoso.example\",\"portals\":[]} | portals",
        "{\"address\":\"a@contoso.example\",\"portals\":[null]} | portals",
        "{\"address\":\"a@contoso.example\",\"portals\":[\"a b\"]} | portals",
        "{\"address\":\"a@contoso.example\",\"portals\":[\"x\\ny\"]} | portals",
        "{\"address\":\"a@contoso.example\",\"state\":\"ACTIVE\"} | state",
        "{\"adress\":\"a@contoso.example\"} | adress"
      })
  void aRequestWithoutSenseIsRefusedByName(String body, String field) {
    var refused = Api.json(body).post(Subscribers.path(environment));

    Api.refused(refused, 400, refused.path("code")).body(containsString(field));
    assertEquals(0, count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"state\":\"UNSUBSCRIBED\"} | state",
        "{\"state\":\"PENDING\"} | state",
        "{\"language\":\"\"} | language",
        "{\"portals\":[]} | portals",
        "{\"allPortals\":false} | allPortals",
        "{\"allPortals\":true,\"portals\":[\"contoso\"]} | portals",
        "{\"address\":\"other@contoso.example\"} | address"
      })
  void aChangeWithoutSenseIsRefusedByName(String body, String field) {
    var id = people.subscribe(environment, Subscribers.known());

    var refused = Api.json(body).patch(Subscribers.path(environment, id));

    Api.refused(refused, 400, refused.path("code")).body(containsString(field));
  }

  private io.restassured.response.ValidatableResponse changed(UUID id, Map<String, ?> change) {
    return Subscribers.patch(environment, id, change).then().statusCode(200);
  }

  private static void unknown(Response answer) {
    Api.refused(answer, 404, "subscription-unknown");
  }

  private int count() {
    return Integer.parseInt(
        database.value(
            "select count(*) from subscription where environment_id = ?", environment.value()));
  }
}
