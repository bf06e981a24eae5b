package io.keyturn.portal.jwks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.testing.Samples;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class KeySetComponentTest {
  private static final String PATH = "/_services/auth/jwks";

  @Inject AuthenticationKeyStore keys;

  @Test
  void namesTheKeyInEveryWay() throws Exception {
    var certificate = keys.active(Seed.CONTOSO).orElseThrow().certificate();

    var set = JWKSet.parse(given().get(PATH).then().statusCode(200).extract().asString());

    var jwk = (RSAKey) set.getKeyByKeyId(certificate.kid());
    assertEquals(certificate.publicKey(), jwk.toRSAPublicKey());
    assertEquals(jwk.computeThumbprint().toString(), jwk.getKeyID());
    assertEquals(JWSAlgorithm.RS256, jwk.getAlgorithm());
    assertEquals(KeyUse.SIGNATURE, jwk.getKeyUse());
    assertArrayEquals(certificate.der(), jwk.getX509CertChain().get(0).decode());
    assertEquals(digest("SHA-256", certificate.der()), jwk.getX509CertSHA256Thumbprint());
    var json = jwk.toJSONObject();
    assertEquals(digest("SHA-1", certificate.der()).toString(), json.get("x5t"));
    assertFalse(jwk.isPrivate(), "a private key was published");
  }

  private static Base64URL digest(String algorithm, byte[] bytes) throws Exception {
    return Base64URL.encode(MessageDigest.getInstance(algorithm).digest(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "application/jwk-set+json, application/jwk-set+json",
    "application/json, application/json",
    "*/*, application/jwk-set+json",
    "'text/html, application/json;q=0.5', application/json"
  })
  void isGivenUnderTheAcceptedName(String accepted, String given) {
    given()
        .header("Accept", accepted)
        .get(PATH)
        .then()
        .statusCode(200)
        .header("Content-Type", equalTo(given))
        .header("Vary", "Accept")
        .header("Cache-Control", "public, max-age=1")
        .header("Access-Control-Allow-Origin", "*")
        .header("X-Content-Type-Options", "nosniff");
  }

  @Test
  void eachNameHasItsOwnTag() {
    var named = given().header("Accept", "application/jwk-set+json").get(PATH).header("ETag");
    var plain = given().header("Accept", "application/json").get(PATH).header("ETag");

    assertEquals(false, named.equals(plain));
    given().header("If-None-Match", named).get(PATH).then().statusCode(304).body(emptyString());
  }

  @Test
  void refusesWhatItCannotGive() {
    given()
        .header("Accept", "image/png")
        .get(PATH)
        .then()
        .statusCode(406)
        .contentType("application/problem+json")
        .body("code", equalTo("not-acceptable"))
        .body("$", not(equalTo("instance")));
  }

  @Test
  void publishesTheNextKeyBeforeItIsUsed() throws Exception {
    var next = keys.stage(Seed.CONTOSO, Samples.keyPair(Seed.CONTOSO), Optional.empty());

    Eventually.holds(() -> given().get(PATH).then().body("keys.kid[1]", equalTo(next.kid())));

    var active = keys.active(Seed.CONTOSO).orElseThrow();
    given().get(PATH).then().body("keys.kid[0]", equalTo(active.kid()));
    keys.retire(next.id());
    Eventually.holds(() -> given().get(PATH).then().body("keys.kid.size()", equalTo(1)));
  }

  @Test
  void keepsTheOldKeyWhileItRetires() throws Exception {
    var old = keys.active(Seed.CONTOSO).orElseThrow();
    var next = keys.stage(Seed.CONTOSO, Samples.keyPair(Seed.CONTOSO), Optional.empty());

    keys.activate(next.id());

    Eventually.holds(() -> given().get(PATH).then().body("keys.kid[0]", equalTo(next.kid())));
    given().get(PATH).then().body("keys.kid[1]", equalTo(old.kid()));
    given()
        .get("/_services/auth/publickey")
        .then()
        .body(equalTo(next.certificate().publicKeyPem()));
    keys.activate(old.id());
    keys.retire(next.id());
    Eventually.holds(() -> given().get(PATH).then().body("keys.kid.size()", equalTo(1)));
  }
}
