package io.keyturn.admin.renewal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.admin.testing.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@ComponentTest
class RenewalComponentTest {
  @Inject TestWorld world;

  @Test
  void replacesTheKeyWithOneRestart() {
    var portal = world.readyPortal();
    var oldKid = world.activeKid(portal);

    var renewal =
        given()
            .auth()
            .oauth2(Tokens.admin())
            .post("/api/v1/portals/{portal}/renewals", portal.value())
            .then()
            .statusCode(202)
            .extract()
            .header("Location");

    world.awaitRenewal(renewal, "SUCCEEDED");
    given()
        .auth()
        .oauth2(Tokens.admin())
        .get(renewal)
        .then()
        .body("previousKid", equalTo(oldKid))
        .body("candidateKid", not(equalTo(oldKid)))
        .body("steps.state", hasItems("DONE"))
        .body("steps.state", not(hasItems("PENDING")));
    org.junit.jupiter.api.Assertions.assertEquals(1, world.portals().restarts(portal));
  }
}
