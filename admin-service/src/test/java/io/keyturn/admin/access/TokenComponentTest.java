package io.keyturn.admin.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens are believed. */
@ComponentTest
class TokenComponentTest {
  @Test
  void aSoundTokenIsBelieved() {
    Api.bearing(Tokens.admin()).get(Api.PORTALS).then().statusCode(200);
  }

  @Test
  void anExpiredTokenIsNot() {
    var expired = Instant.now().minus(Duration.ofHours(1));
    assertRefused(
        Tokens.claims("admin", Tokens.GLOBAL_ADMIN)
            .issuedAt(expired.minusSeconds(300))
            .expiresAt(expired)
            .sign());
  }

  @Test
  void aTokenForAnotherServiceIsNot() {
    assertRefused(
        Tokens.claims("admin", Tokens.GLOBAL_ADMIN).audience("keyturn-portal-service").sign());
  }

  @Test
  void aTokenForNobodyInParticularIsNot() {
    assertRefused(Tokens.claims("admin", Tokens.GLOBAL_ADMIN).audience(Set.of()).sign());
  }

  @Test
  void aTokenOfAnotherIssuerIsNot() {
    assertRefused(Tokens.claims("admin", Tokens.GLOBAL_ADMIN).issuer(Tokens.ISSUER + "2").sign());
  }

  @Test
  void aTokenSignedByAnotherKeyIsNot() throws NoSuchAlgorithmException {
    var another = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    assertRefused(Tokens.claims("admin", Tokens.GLOBAL_ADMIN).sign(another));
  }

  @Test
  void aTokenWithoutASignatureIsNot() {
    var parts = Tokens.admin().split("\\.", -1);
    var none = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
    assertRefused(none + "." + parts[1] + ".");
    assertRefused(none + "." + parts[1] + "." + parts[2]);
    assertRefused(parts[0] + "." + parts[1] + ".");
  }

  @Test
  void aTokenSignedWithThePublicKeyAsASecretIsNot() throws IOException {
    var location =
        ConfigProvider.getConfig().getValue("mp.jwt.verify.publickey.location", String.class);
    var pem = Files.readString(Path.of(URI.create(location)));
    assertRefused(Tokens.claims("admin", Tokens.GLOBAL_ADMIN).signWithSecret(pem));
  }

  @Test
  void aTokenWhoseClaimsWereChangedIsNot() {
    var parts = Tokens.outsider().split("\\.", -1);
    var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    var more = claims.replace("\"roles\":[", "\"roles\":[\"Global Administrator\"");
    assertRefused(parts[0] + "." + base64(more) + "." + parts[2]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "a.b.c", "..", "eyJhbGciOiJSUzI1NiJ9.e30.", "'", "null"})
  void garbageIsNot(String garbage) {
    assertRefused(garbage);
  }

  @Test
  void rolesCountOnlyWhereTheProviderPutsThem() {
    var token =
        Tokens.claims("mallory")
            .claim("roles", Set.of(Tokens.GLOBAL_ADMIN))
            .groups(Set.of("global-admin", Tokens.GLOBAL_ADMIN))
            .sign();

    Api.refused(Api.bearing(token).get(Api.PORTALS), 403, "forbidden");
  }

  @Test
  void keyturnsOwnNamesOfRolesCountForNothing() {
    var token = Tokens.of("mallory", "global-admin", "portal-admin", "service");

    Api.refused(Api.bearing(token).get(Api.PORTALS), 403, "forbidden");
  }

  @Test
  void aHarmlessCorrelationIdIsEchoedAndAnotherIsReplaced() {
    Api.as()
        .header("X-Correlation-Id", "ticket-4711")
        .get(Api.PORTALS)
        .then()
        .header("X-Correlation-Id", equalTo("ticket-4711"))
        .body("correlationId", equalTo("ticket-4711"));
    Api.as()
        .header("X-Correlation-Id", "<script>")
        .get(Api.PORTALS)
        .then()
        .header("X-Correlation-Id", not(equalTo("<script>")));
  }

  private static void assertRefused(String token) {
    Api.refused(Api.bearing(token).get(Api.PORTALS), 401, "unauthenticated");
    Api.refused(Api.bearing(token).post(Api.PORTALS + "/contoso/renewals"), 401, "unauthenticated");
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
