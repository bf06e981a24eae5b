package io.keyturn.portal.publickey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.testing.Samples;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class PublicKeyComponentTest {
  private static final String PATH = "/_services/auth/publickey";

  @Inject AuthenticationKeyStore keys;

  @Test
  void givesTheActiveKeyAsPem() throws Exception {
    var answer =
        given()
            .get(PATH)
            .then()
            .statusCode(200)
            .header("Content-Type", "text/plain;charset=us-ascii")
            .header("Cache-Control", "public, max-age=60")
            .header("X-Content-Type-Options", "nosniff")
            .header("Access-Control-Allow-Origin", "*")
            .header("Content-Disposition", nullValue())
            .header("Set-Cookie", nullValue())
            .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{24}\""))
            .extract();

    var base64 = answer.asString().replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    var key =
        KeyFactory.getInstance("RSA")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    assertEquals(keys.active(Seed.CONTOSO).orElseThrow().certificate().publicKey(), key);
  }

  @Test
  void canBeDownloaded() {
    given()
        .get(PATH + "?download")
        .then()
        .statusCode(200)
        .header("Content-Disposition", "attachment; filename=\"contoso-public-key.txt\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "*", "\"other\", %s", "\"with,comma\",W/%s", " * "})
  void saysNotModifiedToWhoHasIt(String header) {
    var tag = given().get(PATH).header("ETag");

    given()
        .header("If-None-Match", header.formatted(tag))
        .get(PATH)
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .header("Cache-Control", "public, max-age=60")
        .header("Access-Control-Allow-Origin", "*")
        .body(emptyString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "W/\"other\"", "unquoted", "\"", ""})
  void givesTheKeyToWhoHasAnother(String header) {
    given().header("If-None-Match", header).get(PATH).then().statusCode(200);
  }

  @Test
  void headHasTheSameHeadersAndNoBody() {
    var get = given().get(PATH);

    given()
        .head(PATH)
        .then()
        .statusCode(200)
        .header("ETag", get.header("ETag"))
        .header("Content-Type", get.header("Content-Type"))
        .body(blankOrNullString());
  }

  @Test
  void asksNobodyWhoTheyAre() {
    given().header("Authorization", "Bearer rubbish").get(PATH).then().statusCode(200);
    given().header("Authorization", "Basic eDp5").get(PATH).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "'', text/plain",
    "'', 'application/json, text/plain, */*'",
    "'', 'application/json;q=0.5, text/plain'",
    "'', image/png",
    "'', 'text/html,*/*;q=0.8'",
    "?format=pem, application/json"
  })
  void isTextForWhoDoesNotPreferJson(String query, String accepted) {
    given()
        .header("Accept", accepted)
        .get(PATH + query)
        .then()
        .statusCode(200)
        .header("Vary", "Accept")
        .contentType("text/plain")
        .body(startsWith("-----BEGIN PUBLIC KEY-----"));
  }

  @ParameterizedTest
  @CsvSource({
    "?format=json, */*",
    "'', application/json",
    "'', 'text/plain;q=0.5,application/json'"
  })
  void isAListOfAllPublishedKeysInJson(String query, String accepted) throws Exception {
    var active = keys.active(Seed.CONTOSO).orElseThrow();
    var next = keys.stage(Seed.CONTOSO, Samples.keyPair(Seed.CONTOSO), Optional.empty());
    try {
      Eventually.holds(
          () ->
              given()
                  .header("Accept", accepted)
                  .get(PATH + query)
                  .then()
                  .statusCode(200)
                  .header("Content-Type", "application/json")
                  .header("Cache-Control", "public, max-age=1")
                  .header("Vary", "Accept")
                  .header("Access-Control-Allow-Origin", "*")
                  .body("kid", equalTo(List.of(active.kid(), next.kid())))
                  .body("[1].publicKey", equalTo(next.certificate().publicKeyPem())));
      given()
          .get(PATH + "?format=json&kid=" + next.kid())
          .then()
          .body("kid", equalTo(List.of(next.kid())));
      given()
          .get(PATH + "?kid=" + next.kid())
          .then()
          .statusCode(200)
          .header("Cache-Control", "public, max-age=60")
          .body(equalTo(next.certificate().publicKeyPem()));
    } finally {
      keys.retire(next.id());
    }
    Eventually.holds(() -> unknown(next.kid()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "../jwks", "%00", "<script>"})
  void saysThatNoPublishedKeyHasThatName(String kid) {
    unknown(kid);
  }

  private static void unknown(String kid) {
    given()
        .queryParam("kid", kid)
        .get(PATH)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .header("Cache-Control", "no-store")
        .body("code", equalTo("key-unknown"))
        .body("field", equalTo("kid"))
        .body("detail", startsWith("kid: no published key has this name."));
  }

  @ParameterizedTest
  @CsvSource({
    "format=xml, format",
    "format=, format",
    "format=pem&format=json, format",
    "kid=a&kid=b, kid"
  })
  void namesTheParameterItDoesNotUnderstand(String query, String field) {
    given()
        .get(PATH + "?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .header("Cache-Control", "no-store")
        .body("code", equalTo("request-invalid"))
        .body("field", equalTo(field));
  }

  @Test
  void eachFormHasItsOwnTag() {
    var pem = given().get(PATH).header("ETag");
    var json = given().get(PATH + "?format=json").header("ETag");

    assertNotEquals(pem, json);
    given().header("If-None-Match", json).get(PATH).then().statusCode(200);
    given()
        .header("If-None-Match", json)
        .get(PATH + "?format=json")
        .then()
        .statusCode(304)
        .header("Vary", "Accept")
        .body(emptyString());
  }
}
