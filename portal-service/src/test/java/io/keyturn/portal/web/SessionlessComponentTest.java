package io.keyturn.portal.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.keyturn.common.testing.LogCapture;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody may have is given whatever cookies come along, and nobody looks at them. */
@QuarkusTest
@WithTestResource(StageResource.class)
class SessionlessComponentTest {
  private static final Map<String, String> RUBBISH =
      Map.of(
          "q_session", "x",
          "q_session_pages", "x",
          "q_session_pages_chunk_1", "x",
          "q_auth_pages_y", "y",
          "keyturn_language", "de");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/_services/auth/publickey",
        "/_services/auth/publickey?code=x&state=y",
        "/_services/auth/publickey?format=json",
        "/_services/auth/jwks",
        "/.well-known/openid-configuration",
        "/_services/about/app",
        "/_services/about/health"
      })
  void isTheSameWithRubbishForASession(String path) {
    var plain = given().get(path).then().statusCode(200).extract().response();

    try (var log = LogCapture.open()) {
      var answer = given().cookies(RUBBISH).get(path).then().statusCode(200).extract().response();

      assertArrayEquals(plain.asByteArray(), answer.asByteArray());
      assertEquals(plain.contentType(), answer.contentType());
      assertEquals(plain.header("Vary"), answer.header("Vary"));
      assertEquals(plain.header("Cache-Control"), answer.header("Cache-Control"));
      assertEquals(
          plain.header("Content-Security-Policy"), answer.header("Content-Security-Policy"));
      assertNull(answer.header("Set-Cookie"));
      assertEquals(List.of(), log.linesWith("oidc"));
    }
    assertNull(plain.header("Set-Cookie"));
  }
}
