package io.keyturn.portal.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.PortalState;
import io.keyturn.portal.testing.Browser;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.Portals;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class AvailabilityComponentTest {
  private static final String PUBLIC_KEY = "/_services/auth/publickey";
  private static final String KEY_SET = "/_services/auth/jwks";

  @Inject PortalStore portals;
  @Inject Portals sql;

  @AfterEach
  void portalIsReadyAgain() throws Exception {
    set(PortalState.READY);
    Eventually.holds(() -> given().get(PUBLIC_KEY).then().statusCode(200));
  }

  @ParameterizedTest
  @CsvSource({"PROVISIONING, portal-provisioning", "INSTALLING, portal-installing"})
  void saysPolitelyThatThePortalIsNotSetUpYet(PortalState state, String code) throws Exception {
    set(state);

    Eventually.holds(() -> refusesWith(PUBLIC_KEY, code));
    Eventually.holds(() -> refusesWith(KEY_SET, code));
    Browser.of("visitor")
        .post("/_services/auth/token")
        .then()
        .statusCode(503)
        .header("Retry-After", "10")
        .body("ErrorId", equalTo("PortalSTS0018"));
  }

  @Test
  void saysThatThereIsNoActiveKey() throws Exception {
    sql.run(
        "update authentication_key set state = 'RETIRING', retiring_since = now()"
            + " where state = 'ACTIVE'");

    Eventually.holds(() -> refusesWith(PUBLIC_KEY, "no-active-key"));
    Eventually.holds(() -> refusesWith(KEY_SET, "no-active-key"));

    sql.run("update authentication_key set state = 'ACTIVE' where state = 'RETIRING'");
  }

  @Test
  void publishesTheKeyOfAStoppedPortal() throws Exception {
    set(PortalState.INSTALLING);
    Eventually.holds(() -> given().get(PUBLIC_KEY).then().statusCode(503));

    set(PortalState.STOPPED);

    Eventually.holds(() -> given().get(PUBLIC_KEY).then().statusCode(200));
  }

  private static void refusesWith(String path, String code) {
    given()
        .get(path)
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "10")
        .header("Cache-Control", "no-store")
        .header("Access-Control-Allow-Origin", "*")
        .header("ETag", nullValue())
        .body("code", equalTo(code))
        .body("detail", endsWith("."))
        .body("correlationId", notNullValue())
        .body("instance", nullValue());
  }

  private void set(PortalState state) {
    portals.replace(portals.find(Seed.CONTOSO).orElseThrow().in(state));
  }
}
