package io.keyturn.admin.subscription;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.common.portal.EnvironmentId;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees and changes the subscriptions of an environment. */
@ComponentTest
class SubscriptionAccessComponentTest {
  @Inject Subscribers people;

  private EnvironmentId environment;
  private String address;
  private UUID id;

  @BeforeEach
  void one() {
    environment = people.environment();
    address = Subscribers.known();
    id = people.subscribe(environment, address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Viewer", "Viewer:{e}", "System Administrator:{e}"})
  void whoMaySeeTheEnvironmentSeesThem(String role) {
    reader(role)
        .get(Subscribers.path(environment))
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    reader(role).get(Subscribers.path(environment, id)).then().statusCode(200);
  }

  @Test
  void theEnvironmentsAdministratorChangesThem() {
    var role = "System Administrator:{e}";

    var added =
        body(reader(role), Map.of("address", Subscribers.known()))
            .post(Subscribers.path(environment));
    assertEquals(201, added.statusCode(), added.asString());
    assertEquals("somebody", added.path("createdBy"));
    body(reader(role), Map.of("state", "PAUSED"))
        .patch(Subscribers.path(environment, id))
        .then()
        .statusCode(200);
    reader(role).delete(Subscribers.path(environment, id)).then().statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Viewer", "Viewer:{e}"})
  void aViewerChangesNothing(String role) {
    refusesChanges(role);
  }

  @Test
  void aViewerWhoOwnsAPortalElsewhereChangesNothing() {
    refusesChanges("Viewer", "Portal Owner:another");
    refusesChanges("Viewer:{e}", "System Administrator:another");
  }

  /** One portal's owner would learn who else is told, and could turn off their mails. */
  @ParameterizedTest
  @ValueSource(strings = {"Portal Owner:{p}", "Viewer:{p}", "All Website Access:{p}"})
  void aRoleForOnePortalOfItShowsAndChangesNothing(String role) {
    var portal = people.portal(environment);
    var scoped = role.replace("{p}", portal.value());

    refuses(reader(scoped).get(Subscribers.path(environment)));
    refuses(reader(scoped).get(Subscribers.path(environment, id)));
    refusesChanges(scoped);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System Administrator:another",
        "Viewer:another",
        "Portal Owner:{e}",
        "System Administrator",
        "System Administrator:"
      })
  void whoIsSomebodyElsewhereSeesAndChangesNothing(String role) {
    refuses(reader(role).get(Subscribers.path(environment)));
    refuses(reader(role).get(Subscribers.path(environment, id)));
    refusesChanges(role);
  }

  @Test
  void nobodyFindsOutWhichEnvironmentsThereAre() {
    var role = "System Administrator:another";

    var here = reader(role).get(Subscribers.path(environment));
    var nowhere = reader(role).get(Subscribers.path(new EnvironmentId("no-such-one")));
    var malformed = reader(role).get("/api/v1/environments/No%20Such/subscriptions");

    for (var answer : List.of(here, nowhere, malformed)) {
      Api.refused(answer, 403, "environment-forbidden");
      assertEquals(here.<String>path("detail"), answer.path("detail"));
    }
    Api.refused(
        Api.admin().get(Subscribers.path(new EnvironmentId("no-such-one"))),
        404,
        "environment-unknown");
    Api.refused(
        Api.admin().get("/api/v1/environments/No%20Such/subscriptions"),
        404,
        "environment-unknown");
  }

  private void refusesChanges(String... role) {
    var one = Subscribers.path(environment, id);

    refuses(
        body(reader(role), Map.of("address", Subscribers.known()))
            .post(Subscribers.path(environment)));
    refuses(body(reader(role), Map.of("state", "PAUSED")).patch(one));
    refuses(reader(role).delete(one));
    refuses(reader(role).post(one + "/test"));
    refuses(reader(role).post(one + "/confirmation"));
    assertEquals("ACTIVE", people.state(id));
    assertEquals(List.of(), people.kinds(address));
    Api.admin().get(Subscribers.path(environment)).then().body("items", hasSize(1));
  }

  private void refuses(Response answer) {
    Api.refused(answer, 403, answer.path("code"));
    assertFalse(answer.asString().contains(address), answer.asString());
  }

  private RequestSpecification reader(String... roles) {
    return Api.as(
        Arrays.stream(roles)
            .map(role -> role.replace("{e}", environment.value()))
            .toArray(String[]::new));
  }

  private static RequestSpecification body(RequestSpecification caller, Map<String, ?> body) {
    return caller.contentType("application/json").body(body);
  }
}
