package io.keyturn.portal.about;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.common.testing.LogCapture;
import io.keyturn.portal.testing.Browser;
import io.keyturn.portal.testing.FakeProvider.Mood;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.Stage;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One test, because the identity provider can be met for the first time only once. */
@QuarkusTest
@WithTestResource(
    value = StageResource.class,
    initArgs = @ResourceArg(name = StageResource.MOOD, value = "PROVIDER_DOWN"))
class ProviderAwayComponentTest {
  private static final String PATH = "/_services/about";
  private static final String SIGN_IN = PATH + "/sign-in";

  @Test
  void everythingButSigningInWorksUntilTheProviderIsThere() {
    try (var log = LogCapture.open()) {
      onlySigningInDoesNot();
      assertEquals(List.of(), log.linesWith("\tat "), "stack traces");
      assertEquals(List.of(), log.linesWith("OIDC"), "for anybody to fill the log with");
    }

    Stage.mood(Mood.FINE);

    Browser.ofAdministrator().get(PATH).then().body(containsString(Seed.TENANT.toString()));
  }

  private static void onlySigningInDoesNot() {
    for (var cookie : new String[] {"none", "q_session_pages"}) {
      stranger(cookie).get(PATH).then().statusCode(200).body(containsString(SIGN_IN));
      stranger(cookie)
          .speaking("de")
          .get(SIGN_IN)
          .then()
          .statusCode(503)
          .contentType("text/html")
          .header("Retry-After", "10")
          .body(containsString("Der Identitätsanbieter antwortet nicht"));
      stranger(cookie).post(PATH + "/cache").then().statusCode(503);
      stranger(cookie)
          .get("/_services/auth/token")
          .then()
          .statusCode(503)
          .body("code", equalTo("identity-provider-unavailable"));
      stranger(cookie).post("/_services/auth/token").then().statusCode(401);
      given()
          .cookie(cookie, "x")
          .accept("application/json")
          .get(SIGN_IN)
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .body("code", equalTo("identity-provider-unavailable"));
    }
    stranger("q_session_pages").post("/_services/auth/sign-out").then().statusCode(503);
  }

  private static Browser stranger(String cookie) {
    return new Browser().with(cookie, "x");
  }
}
