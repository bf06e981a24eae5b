package io.keyturn.portal.visitor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.keyturn.portal.testing.Stage;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StageResource.class)
class DiscoveryComponentTest {
  private static final String PATH = "/.well-known/openid-configuration";

  @Test
  void saysWhoIssuesTokensAndWhereTheKeysAre() {
    var base = Stage.setting("keyturn.sign-in.base");
    var answer =
        given()
            .header("Host", "evil.example")
            .get(PATH)
            .then()
            .statusCode(200)
            .header("Content-Type", "application/json")
            .header("Access-Control-Allow-Origin", "*")
            .header("Cache-Control", "public, max-age=60")
            .body("issuer", equalTo(URI.create(base).getAuthority()))
            .body("jwks_uri", equalTo(base + "/_services/auth/jwks"))
            .body("authorization_endpoint", equalTo(base + "/_services/auth/authorize"))
            .body("token_endpoint", equalTo(base + "/_services/auth/token"))
            .body("response_types_supported", equalTo(List.of("token")))
            .body("subject_types_supported", equalTo(List.of("public")))
            .body("id_token_signing_alg_values_supported", equalTo(List.of("RS256")))
            .body("claims_supported", hasItems("sub", "appid", "phone_number"))
            .extract();

    given().header("If-None-Match", answer.header("ETag")).get(PATH).then().statusCode(304);
  }
}
