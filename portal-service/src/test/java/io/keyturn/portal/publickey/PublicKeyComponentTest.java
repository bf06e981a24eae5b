package io.keyturn.portal.publickey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void hasOneRepresentationWhateverIsAccepted() {
    given()
        .accept("application/json")
        .get(PATH)
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .body(not(emptyString()));
  }
}
