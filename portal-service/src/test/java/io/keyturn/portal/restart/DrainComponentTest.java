package io.keyturn.portal.restart;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.keytable.Instance;
import io.keyturn.common.keytable.InstanceStore;
import io.keyturn.common.keytable.RestartMarkerStore;
import io.keyturn.portal.process.ProcessExit;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.Health;
import io.keyturn.portal.testing.RecordedExit;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.StageResource;
import io.keyturn.portal.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A process can be drained once, so this class has an application of its own. */
@QuarkusTest
@TestProfile(DrainComponentTest.OfItsOwn.class)
@WithTestResource(StageResource.class)
class DrainComponentTest {
  public static class OfItsOwn implements QuarkusTestProfile {}

  @Inject RestartMarkerStore markers;
  @Inject InstanceStore instances;
  @Inject RecordedExit exit;

  @Test
  void endsOnceHoweverManyAskAndSaysGoodbye() throws Exception {
    var marker = UUID.randomUUID();
    markers.request(Seed.CONTOSO, marker);
    assertEquals(200, Health.ready().statusCode());

    var requests =
        IntStream.range(0, 5)
            .mapToObj(i -> CompletableFuture.runAsync(() -> restart(marker)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(requests).join();

    Eventually.holds(() -> assertEquals(List.of(ProcessExit.OBEYED), exit.statuses()));
    Eventually.holds(() -> assertTrue(row().presence().stoppedAt().isPresent()));
    assertEquals(false, row().served().connected());
    Health.ready()
        .then()
        .statusCode(503)
        .body("checks.find { it.name == 'not draining' }.status", equalTo("DOWN"))
        .body("checks.find { it.name == 'keys loaded' }.status", equalTo("UP"));
    assertEquals(200, Health.live().statusCode());
    given().get("/_services/auth/publickey").then().statusCode(200);
    restart(marker);
    assertEquals(List.of(ProcessExit.OBEYED), exit.statuses());
  }

  private static void restart(UUID marker) {
    given()
        .auth()
        .oauth2(Tokens.with(Tokens.SERVICE))
        .contentType("application/json")
        .body("{\"marker\":\"" + marker + "\"}")
        .post("/_services/internal/restart")
        .then()
        .statusCode(202)
        .body("state", equalTo("RESTARTING"));
  }

  private Instance row() {
    return instances.latest(Seed.CONTOSO, 1).get(0);
  }
}
