package io.keyturn.portal.about;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.keyturn.portal.testing.StageResource;
import io.keyturn.portal.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class TokenComponentTest {
  private static final String PATH = "/_services/about";

  @Test
  void acceptsTheProvidersToken() {
    given().auth().oauth2(Tokens.with(Tokens.DETAILS)).get(PATH).then().statusCode(200);
  }

  @Test
  void refusesAnotherAudience() {
    refused(Tokens.sign(Tokens.claims(Tokens.DETAILS).audience("keyturn-admin-service")));
  }

  @Test
  void refusesNoAudience() throws Exception {
    refused(rs256(new JWTClaimsSet.Builder(claims()).audience((String) null).build(), provider()));
  }

  @Test
  void refusesAnotherIssuer() {
    refused(Tokens.sign(Tokens.claims(Tokens.DETAILS).issuer("http://elsewhere/realms/keyturn")));
  }

  @Test
  void refusesAnExpiredToken() {
    var past = Instant.now().minus(Duration.ofHours(1));
    refused(
        Tokens.sign(Tokens.claims(Tokens.DETAILS).issuedAt(past).expiresAt(past.plusSeconds(300))));
  }

  @Test
  void refusesAnotherKeyUnderTheSameName() throws Exception {
    refused(rs256(claims(), new RSAKeyGenerator(2048).keyID("provider").generate()));
  }

  @Test
  void refusesAnUnknownKeyName() throws Exception {
    refused(rs256(claims(), new RSAKeyGenerator(2048).keyID("unknown").generate()));
  }

  @Test
  void refusesThePublicKeyAsSharedSecret() throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("provider").build();
    var token = new SignedJWT(header, claims());
    token.sign(new MACSigner(provider().toRSAPublicKey().getEncoded()));
    refused(token.serialize());
  }

  @Test
  void refusesNoSignature() throws Exception {
    refused(new PlainJWT(claims()).serialize());
  }

  @Test
  void refusesAChangedToken() {
    var parts = Tokens.with("nothing").split("\\.");
    var other = Tokens.with(Tokens.DETAILS).split("\\.");
    refused(parts[0] + "." + other[1] + "." + parts[2]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rubbish", "a.b.c", "<script>alert(1)</script>", "..", "eyJhbGciOiJub25lIn0.."})
  void refusesRubbish(String token) {
    refused(token);
  }

  private static void refused(String token) {
    for (var accepted : new String[] {"application/json", "text/html"}) {
      given()
          .header("Authorization", "Bearer " + token)
          .accept(accepted)
          .get(PATH)
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .header("WWW-Authenticate", startsWith("Bearer"))
          .body("code", equalTo("unauthenticated"))
          .body("correlationId", notNullValue())
          .body("detail", equalTo("A valid bearer token is needed."))
          .body("toString()", not(containsString(token.substring(0, 2) + "script")));
    }
  }

  private static RSAKey provider() {
    return Tokens.provider();
  }

  private static JWTClaimsSet claims() throws Exception {
    return SignedJWT.parse(Tokens.with(Tokens.DETAILS)).getJWTClaimsSet();
  }

  private static String rs256(JWTClaimsSet claims, RSAKey key) throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }
}
