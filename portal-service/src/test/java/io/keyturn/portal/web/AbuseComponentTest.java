package io.keyturn.portal.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.portal.testing.RawHttp;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class AbuseComponentTest {
  private static final List<String> PUBLIC =
      List.of(
          "/_services/auth/publickey",
          "/_services/auth/jwks",
          "/_services/about",
          "/_services/about/app",
          "/_services/about/health",
          "/.well-known/openid-configuration");
  private static final List<String> METHODS =
      List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW");

  static Stream<Arguments> methodsOfPublicPaths() {
    return PUBLIC.stream()
        .flatMap(path -> METHODS.stream().map(method -> Arguments.of(method, path)));
  }

  @ParameterizedTest
  @MethodSource("methodsOfPublicPaths")
  void onlyReadsWhatIsPublic(String method, String path) {
    given()
        .request(method, path)
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD")
        .contentType("application/problem+json")
        .body("code", equalTo("method-not-allowed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"})
  void restartIsOnlyPostedAndAskedFor(String method) {
    given()
        .request(method, "/_services/internal/restart")
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD, POST")
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/_services",
        "/_services/auth",
        "/_services/auth/publickey/x",
        "/_services/auth/PublicKey",
        "/_services/auth/tokens",
        "/_services/about/../../etc/passwd",
        "/_services/about/app/<script>alert(1)</script>",
        "/q/health/ready",
        "/q/metrics",
        "/openapi"
      })
  void saysThatThereIsNothingElse(String path) {
    given()
        .urlEncodingEnabled(true)
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .header("X-Content-Type-Options", "nosniff")
        .body("code", equalTo("not-found"))
        .body("instance", nullValue())
        .body("detail", equalTo("There is nothing at this address."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "OPTIONS", "DELETE"})
  void saysThatThereIsNothingElseForAnyMethod(String method) {
    given().request(method, "/_services/nothing").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/_services/internal/restart;x=1",
        "/_services;a=b/internal/restart",
        "//_services/internal/restart",
        "/_services//internal/restart",
        "/_services/internal%2Frestart",
        "/_services/internal/%72estart",
        "/_services/internal/restart/",
        "/_services/./internal/restart",
        "/_services/about/../internal/restart",
        "/_services/about/..;/internal/restart",
        "/_services/auth/publickey/..%2F..%2Finternal/restart"
      })
  void noSpellingOfAnAddressOpensTheInternalOne(String path) throws Exception {
    var answer =
        RawHttp.send("POST " + path, "Content-Type: application/json", "{\"marker\":\"x\"}");

    assertTrue(List.of(401, 404, 405).contains(answer.status()), () -> "answered " + answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/_services/about;details=true",
        "/_services;a=b/about",
        "/_services//about",
        "//_services/about",
        "/_services/about/",
        "/_services/%61bout",
        "/_services%2Fabout",
        "/_services/auth/publickey;jsessionid=1",
        "/_services/auth//publickey",
        "/_services/auth%2fpublickey"
      })
  void otherSpellingsAreTheSameOrNothing(String path) throws Exception {
    var answer = RawHttp.send("GET " + path, "Accept: */*", "");

    assertTrue(List.of(200, 404).contains(answer.status()), () -> "answered " + answer);
    assertFalse(answer.body().contains("tenantId"), "details without a token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/_services/auth/%00", "/_services/%ff%fe", "/_services/%", "/%zz", "/a b"})
  void malformedAddressesAreTheCallersFault(String path) throws Exception {
    var answer = RawHttp.send("GET " + path, "Accept: */*", "");

    assertTrue(answer.status() >= 400 && answer.status() < 500, () -> "answered " + answer);
  }

  @Test
  void nothingSentComesBack() {
    var probe = "zq7<img src=x onerror=alert(1)>";
    for (var path : PUBLIC) {
      given()
          .queryParam("x", probe)
          .header("X-Correlation-Id", probe)
          .header("Origin", "http://" + "zq7.example")
          .header("Accept-Language", probe)
          .get(path)
          .then()
          .statusCode(200)
          .body(not(containsString("zq7")))
          .header("X-Correlation-Id", not(containsString("zq7")));
    }
    given().get("/_services/zq7").then().statusCode(404).body(not(containsString("zq7")));
  }

  @Test
  void hugeBodiesAreCutOff() {
    var body = new byte[64 * 1024];
    Arrays.fill(body, (byte) ' ');
    given()
        .contentType("application/json")
        .body(body)
        .post("/_services/internal/restart")
        .then()
        .statusCode(is(oneOf(401, 413)));
  }

  @Test
  void hugeHeadersAreCutOff() throws Exception {
    var answer = RawHttp.send("GET /_services/about", "X-Long: " + "x".repeat(32 * 1024), "");

    assertEquals(431, answer.status());
  }
}
