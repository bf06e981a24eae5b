package io.keyturn.portal.visitor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import io.keyturn.portal.publication.PublishedKeys;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.Portals;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.Stage;
import io.keyturn.portal.testing.StageResource;
import io.keyturn.portal.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With which key tokens are signed, who can check them, and what they open. */
@QuarkusTest
@WithTestResource(StageResource.class)
class KeyUseComponentTest {
  private static final String PATH = "/_services/auth/token";
  private static final String KEY_SET = "/_services/auth/jwks";

  @Inject Clients clients;
  @Inject Clock clock;
  @Inject AuthenticationKeyStore keys;
  @Inject Portals portals;
  @Inject PublishedKeys published;

  @BeforeEach
  void chatIsRegistered() throws Exception {
    clients.register();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "GET"})
  void vouchesForTheVisitorWithATokenThatStrangersCanCheck(String method) throws Exception {
    var answer =
        Clients.script(Clients.visitor())
            .request(method, PATH + "?client_id=" + Chat.ID + "&state=s%2F1&nonce=n-1")
            .then()
            .statusCode(200)
            .header("Content-Type", "application/jwt")
            .header("state", "s/1")
            .header("expires_in", String.valueOf(Chat.LIFETIME))
            .header("Cache-Control", "no-store")
            .header("Pragma", "no-cache")
            .header("Vary", "Origin, Cookie, Accept-Language")
            .header("X-Content-Type-Options", "nosniff")
            .header("Referrer-Policy", "no-referrer")
            .header("Access-Control-Allow-Origin", nullValue())
            .extract();

    var discovered = given().get("/.well-known/openid-configuration").jsonPath();
    var keys = JWKSet.load(URI.create(discovered.getString("jwks_uri")).toURL());
    var consumer =
        new Consumer(keys, discovered.getString("issuer"), Chat.ID, clock.instant().plusSeconds(2));
    var claims = consumer.check(answer.asString());
    assertEquals(host(), claims.getIssuer());
    assertEquals("visitor", claims.getStringClaim("preferred_username"));
    assertEquals("Vera", claims.getStringClaim("given_name"));
    assertEquals("Visitor", claims.getStringClaim("family_name"));
    assertEquals("vera@contoso.example", claims.getStringClaim("email"));
    assertEquals("+49 30 555 0100", claims.getStringClaim("phone_number"));
    assertEquals("de", claims.getStringClaim("locale"));
    assertEquals(List.of("gold", "silver"), claims.getStringListClaim("groups"));
    assertEquals("n-1", claims.getStringClaim("nonce"));
    assertEquals(
        Chat.LIFETIME * 1000L,
        claims.getExpirationTime().getTime() - claims.getIssueTime().getTime());
    var pem = given().get("/_services/auth/publickey?kid=" + kid(answer.asString())).asString();
    OpenSsl.verify(answer.asString(), pem);
  }

  private static String kid(String token) throws Exception {
    return SignedJWT.parse(token).getHeader().getKeyID();
  }

  @Test
  void aBearerTokenIsNotASession() {
    var cookies = Clients.visitor().cookies();
    for (var token : List.of(Tokens.with(Tokens.DETAILS, Tokens.SERVICE), "rubbish")) {
      given()
          .cookies(cookies)
          .auth()
          .oauth2(token)
          .post(PATH)
          .then()
          .statusCode(401)
          .body("ErrorId", equalTo("PortalSTS0105"));
    }
  }

  @Test
  void aVisitorsTokenOpensNothingHere() {
    var token = Clients.script(Clients.visitor()).post(PATH).asString();

    bearer(token).get("/_services/about").then().statusCode(401);
    bearer(token).get("/_services/internal/restart").then().statusCode(401);
    bearer(token)
        .contentType("application/json")
        .body("{\"marker\":\"0192f0c1-2345-7abc-8def-0123456789ab\"}")
        .post("/_services/internal/restart")
        .then()
        .statusCode(401);
    bearer(token).post(PATH).then().statusCode(401);
    given().cookie("q_session_pages", token).post(PATH).then().statusCode(401);
  }

  private static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  @Test
  void isSignedWithTheKeyThisProcessLoadedAsLongAsOthersCanFindIt() throws Exception {
    var browser = Clients.visitor();
    var old = keys.active(Seed.CONTOSO).orElseThrow();
    var next = keys.stage(Seed.CONTOSO, Samples.keyPair(Seed.CONTOSO), Optional.empty());
    keys.activate(next.id());
    try {
      Eventually.holds(() -> given().get(KEY_SET).then().body("keys.kid[0]", equalTo(next.kid())));
      assertEquals(old.kid(), kid(Clients.script(browser).post(PATH).asString()));

      belongsTo(portals.another(), old);
      Clients.script(browser)
          .post(PATH)
          .then()
          .statusCode(503)
          .header("Retry-After", "10")
          .body("ErrorId", equalTo("PortalSTS0018"));
    } finally {
      belongsTo(Seed.CONTOSO, old);
      keys.activate(old.id());
      keys.retire(next.id());
    }
    Eventually.holds(
        () -> given().get(KEY_SET).then().body("keys.kid", equalTo(List.of(old.kid()))));
    Clients.script(browser).post(PATH).then().statusCode(200);
  }

  /** Published for this portal or not; not announced to the one that it leaves. */
  private void belongsTo(PortalId portal, AuthenticationKey key) throws Exception {
    portals.run(
        "update authentication_key set portal_id = ? where id = ?",
        portal.value(),
        key.id().value());
    published.refresh();
  }

  private static String host() {
    return URI.create(Stage.setting("keyturn.sign-in.base")).getAuthority();
  }
}
