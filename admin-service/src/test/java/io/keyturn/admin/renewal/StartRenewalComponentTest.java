package io.keyturn.admin.renewal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Simultaneously;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class StartRenewalComponentTest {
  private static final String RENEWALS = "/api/v1/portals/{portal}/renewals";

  @Inject TestWorld world;

  @AfterEach
  void calm() {
    world.calm();
  }

  @Test
  void ofTwoHundredSimultaneousRequestsOneStartsARenewalAndTheOthersAreToldWhich()
      throws InterruptedException {
    var portal = world.readyPortal();
    world.provider().refuseNext(Integer.MAX_VALUE);

    var answers = Simultaneously.call(200, () -> post(portal, Api.admin()));

    var accepted = withStatus(answers, 202);
    var refused = withStatus(answers, 409);
    assertEquals(1, accepted.size());
    assertEquals(199, refused.size());
    var location = path(accepted.get(0));
    refused.forEach(answer -> Api.refused(answer, 409, "renewal-in-progress"));
    assertEquals(
        Set.of(location),
        refused.stream()
            .map(answer -> answer.path("renewal").toString())
            .collect(Collectors.toSet()));
    world.provider().refuseNext(0);
    world.awaitRenewal(location, "SUCCEEDED");
    assertEquals(1, world.portals().restarts(portal));
  }

  @Test
  void simultaneousRequestsWithTheSameIdempotencyKeyAllGetTheSameRenewal()
      throws InterruptedException {
    var portal = world.readyPortal();

    var answers =
        Simultaneously.call(
            50, () -> post(portal, Api.admin().header("Idempotency-Key", "click-1")));

    assertEquals(50, withStatus(answers, 202).size());
    var locations = answers.stream().map(StartRenewalComponentTest::path).distinct().toList();
    assertEquals(1, locations.size());
    world.awaitRenewal(locations.get(0), "SUCCEEDED");
    assertEquals(1, world.portals().restarts(portal));
  }

  @Test
  void anIdempotencyKeyStandsForItsRenewalAlsoAfterItHasEnded() {
    var portal = world.readyPortal();
    var first = path(post(portal, Api.admin().header("Idempotency-Key", "k")));
    world.awaitRenewal(first, "SUCCEEDED");

    var again = post(portal, Api.admin().header("Idempotency-Key", "k"));

    again.then().statusCode(202).body("state", equalTo("SUCCEEDED"));
    assertEquals(first, path(again));
  }

  @Test
  void anotherIdempotencyKeyIsAnotherRequest() {
    var portal = world.readyPortal();
    world.provider().refuseNext(Integer.MAX_VALUE);
    post(portal, Api.admin().header("Idempotency-Key", "a")).then().statusCode(202);

    var other = post(portal, Api.admin().header("Idempotency-Key", "b"));

    Api.refused(other, 409, "renewal-in-progress");
  }

  @Test
  void theSameIdempotencyKeyForAnotherPortalIsAnotherRequest() {
    var one = world.readyPortal();
    var two = world.readyPortal();
    var first = path(post(one, Api.admin().header("Idempotency-Key", "k")));

    var second = path(post(two, Api.admin().header("Idempotency-Key", "k")));

    world.awaitRenewal(first, "SUCCEEDED");
    world.awaitRenewal(second, "SUCCEEDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "", "caf\u00e9", "tab\there"})
  void aMalformedIdempotencyKeyIsNamed(String key) {
    var portal = world.readyPortal();

    var answer = post(portal, Api.admin().header("Idempotency-Key", key));

    Api.refused(answer, 400, "bad-request").body(containsString("dempotency"));
  }

  @Test
  void anIdempotencyKeyOfMoreThanTwoHundredCharactersIsNamed() {
    var portal = world.readyPortal();

    var answer = post(portal, Api.admin().header("Idempotency-Key", "k".repeat(201)));

    Api.refused(answer, 400, "bad-request").body(containsString("dempotency"));
  }

  @Test
  void aBodyIsReadAsJsonWhateverItIsSaidToBe() {
    var portal = world.readyPortal();
    var body = "{\"validity\":\"P7D\",\"size\":2048}";

    var answer = post(portal, Api.admin().contentType("text/plain").body(body));

    world.awaitRenewal(path(answer), "SUCCEEDED");
    Api.admin()
        .get(Api.PORTALS + "/{id}/authentication-key", portal.value())
        .then()
        .body("size", equalTo(2048))
        .body("daysLeft", equalTo(6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "application/json",
        "text/plain",
        "application/xml"
      })
  void anEmptyBodyRenewsAsConfiguredWhateverItIsSaidToBe(String type) {
    var portal = world.readyPortal();

    var answer = post(portal, Api.admin().contentType(type).body(""));

    answer.then().statusCode(202).body("because", equalTo("REQUESTED"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"validity\":\"P4Y\"} | validity",
        "{\"validity\":\"tomorrow\"} | validity",
        "{\"validity\":\"P-1D\"} | validity",
        "{\"size\":1024} | size",
        "{\"size\":\"big\"} | size",
        "{\"size\":3072.5} | size",
        "{\"sise\":3072} | sise",
        "{\"validity\": | body",
        "[] | body",
        "\"P2Y\" | body",
        "{} {} | body",
        "null | body",
        "{\"reason\":\"AUTOMATIC\"} | reason",
        "{\"reason\":\"BORED\"} | reason",
        "validity=P2Y | body"
      })
  void aBodyThatCannotBeGrantedIsRefusedByName(String body, String field) {
    var portal = world.readyPortal();

    var answer = post(portal, Api.admin().contentType(ContentType.JSON).body(body));

    answer.then().statusCode(400).contentType("application/problem+json");
    answer.then().body("detail", containsString(field));
    Api.admin().get(RENEWALS, portal.value()).then().body("items.size()", equalTo(1));
  }

  @Test
  void aRenewalCarriesWhoAskedAndTheCorrelationIdOfTheRequest() {
    var portal = world.readyPortal();

    var answer =
        post(portal, Api.as("Portal Owner:" + portal).header("X-Correlation-Id", "ticket-4711"));

    answer
        .then()
        .statusCode(202)
        .body("requestedBy", equalTo("somebody"))
        .body("correlationId", equalTo("ticket-4711"))
        .body("portal", equalTo(portal.value()))
        .body("steps.name", hasItem("GENERATE"));
  }

  private static Response post(PortalId portal, RequestSpecification request) {
    return request.post(RENEWALS, portal.value());
  }

  private static String path(Response answer) {
    return answer.getHeader("Location").replaceFirst("https?://[^/]+", "");
  }

  private static List<Response> withStatus(List<Response> answers, int status) {
    return answers.stream().filter(answer -> answer.statusCode() == status).toList();
  }
}
