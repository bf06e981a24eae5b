package io.keyturn.admin.bulk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ComponentTest
class BulkComponentTest {
  private static final String BULKS = "/api/v1/bulk-renewals";

  @Inject TestWorld world;

  @AfterEach
  void calm() {
    world.calm();
  }

  @Test
  void renewsEveryPortalOfAnEnvironmentSomeAtATime() {
    var environment = freshEnvironment();
    var portals = portals(environment, 3);
    world.provider().environmentAnswers(503);

    var bulk = start(Map.of("environment", environment.value(), "concurrency", 2));

    TestWorld.await(() -> count(bulk, "RUNNING") == 2);
    assertEquals(1, count(bulk, "WAITING"));
    Api.admin().get(bulk).then().body("finished", equalTo(false));
    world.calm();
    TestWorld.await(() -> count(bulk, "SUCCEEDED") == 3);
    Api.admin()
        .get(bulk)
        .then()
        .body("finished", equalTo(true))
        .body("items.state", everyItem(equalTo("SUCCEEDED")))
        .body("requestedBy", equalTo("admin"));
    portals.forEach(portal -> assertEquals(1, world.portals().restarts(portal)));
  }

  @Test
  void tellsHowItWentPortalByPortal() {
    var environment = freshEnvironment();
    var portals = portals(environment, 2);
    var busy = portals.get(0);
    world.provider().environmentAnswers(503);
    var under = world.renew(busy);

    var bulk = start(Map.of("environment", environment.value()));
    TestWorld.await(() -> count(bulk, "SKIPPED") == 1 && count(bulk, "RUNNING") == 1);
    world.provider().environmentAnswers(403);
    TestWorld.await(() -> count(bulk, "FAILED") == 1);

    Api.admin()
        .get(bulk)
        .then()
        .body("finished", equalTo(true))
        .body("items.find { it.portal == '" + busy + "' }.state", equalTo("SKIPPED"))
        .body("items.find { it.portal == '" + busy + "' }.renewal", nullValue());
    world.awaitRenewal(under, "FAILED");
  }

  @Test
  void renewsOnlyKeysThatExpireBeforeTheDate() {
    var environment = freshEnvironment();
    portals(environment, 1);

    var early = post(Map.of("environment", environment.value(), "expiringBefore", inDays(1)));
    var late = post(Map.of("environment", environment.value(), "expiringBefore", inDays(7)));

    Api.refused(early, 409, "selection-empty");
    late.then().statusCode(202).body("items.size()", equalTo(1));
  }

  @Test
  void leavesOutWhatTheCallerMayNotManage() {
    var environment = freshEnvironment();
    var portals = portals(environment, 2);
    var mine = portals.get(0);
    var body = Map.of("environment", environment.value());

    var answer =
        Api.as("Portal Owner:" + mine, "Viewer")
            .contentType("application/json")
            .body(body)
            .post(BULKS);

    answer.then().statusCode(202).body("items.portal", equalTo(List.of(mine.value())));
    var stranger = Api.as("Portal Owner:x").get(path(answer));
    stranger.then().statusCode(200);
    var another = Api.bearing(io.keyturn.admin.testing.Tokens.of("another", "Portal Owner:x"));
    Api.refused(another.get(path(answer)), 404, "bulk-renewal-unknown");
  }

  @Test
  void aBulkRenewalThatIsSlowHoldsUpNoOther() {
    var slow = freshEnvironment();
    portals(slow, 1);
    var quick = freshEnvironment();
    portals(quick, 1);
    world.provider().environmentAnswers(503);
    var first = start(Map.of("environment", slow.value()));
    TestWorld.await(() -> count(first, "RUNNING") == 1);

    var second = start(Map.of("environment", quick.value()));

    TestWorld.await(() -> count(second, "RUNNING") == 1);
    assertEquals(1, count(first, "RUNNING"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | expiringBefore",
        "{\"environment\":\"contoso-org\",\"concurrency\":0} | concurrency",
        "{\"environment\":\"contoso-org\",\"concurrency\":51} | concurrency",
        "{\"environment\":\"Contoso Org\"} | environment",
        "{\"expiringBefore\":\"tomorrow\"} | expiringBefore",
        "{\"enviroment\":\"contoso-org\"} | enviroment"
      })
  void aRequestWithoutSenseIsRefusedByName(String body, String field) {
    var answer = post(body);

    Api.refused(answer, 400, answer.path("code")).body(containsString(field));
  }

  @Test
  void anUnknownBulkRenewalIsUnknown() {
    Api.refused(Api.admin().get(BULKS + "/" + UUID.randomUUID()), 404, "bulk-renewal-unknown");
  }

  private EnvironmentId freshEnvironment() {
    return new EnvironmentId("e-" + UUID.randomUUID().toString().substring(0, 13));
  }

  private List<PortalId> portals(EnvironmentId environment, int number) {
    return IntStream.range(0, number).mapToObj(one -> world.readyPortal(environment)).toList();
  }

  private static Response post(Object body) {
    return Api.json(body).post(BULKS);
  }

  private static String start(Object body) {
    var answer = post(body);
    assertEquals(202, answer.statusCode(), answer.asString());
    return path(answer);
  }

  private static String path(Response answer) {
    return answer.getHeader("Location").replaceFirst("https?://[^/]+", "");
  }

  private static int count(String bulk, String state) {
    Integer counted = Api.admin().get(bulk).path("counts." + state);
    return counted == null ? 0 : counted;
  }

  private static String inDays(int days) {
    return java.time.Instant.now().plus(java.time.Duration.ofDays(days)).toString();
  }
}
