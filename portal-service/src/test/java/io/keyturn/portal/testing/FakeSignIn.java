package io.keyturn.portal.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Lets people sign in (OpenID Connect Core 1.0 §3.1): a code says by itself whose it is, so that
 * nobody has to be known beforehand.
 */
final class FakeSignIn {
  static final String GRANT = "authorization_code";
  private static final String CLIENT = "keyturn-portal-pages";

  private final String issuer;
  private final RSAKey key;

  FakeSignIn(String issuer, RSAKey key) {
    this.issuer = issuer;
    this.key = key;
  }

  /**
   * A code of a person who is signed in for so many seconds.
   *
   * @param claims what is said of the person besides the name
   */
  static String code(
      String name, List<String> roles, String nonce, int seconds, Map<String, Object> claims) {
    var facts =
        Map.of("name", name, "roles", roles, "nonce", nonce, "seconds", seconds, "claims", claims);
    return Base64URL.encode(JSONObjectUtils.toJSONString(facts)).toString();
  }

  /** OpenID Connect Discovery 1.0 §3. */
  String metadata() {
    var openid = issuer + "/protocol/openid-connect";
    return JSONObjectUtils.toJSONString(
        Map.of(
            "issuer", issuer,
            "authorization_endpoint", openid + "/auth",
            "token_endpoint", openid + "/token",
            "jwks_uri", openid + "/certs",
            "end_session_endpoint", openid + "/logout"));
  }

  /** The tokens for a code; fails where the client does not prove that it asked for it. */
  String tokens(Map<String, String> form) throws ParseException, JOSEException {
    if (!CLIENT.equals(form.get("client_id")) || form.get("code_verifier") == null) {
      throw new JOSEException("not the client that asked");
    }
    var facts = JSONObjectUtils.parse(new Base64URL(form.get("code")).decodeToString());
    return JSONObjectUtils.toJSONString(
        Map.of("id_token", idToken(facts), "access_token", "opaque", "token_type", "Bearer"));
  }

  private String idToken(Map<String, Object> facts) throws ParseException, JOSEException {
    var now = Instant.now();
    var claims = new JWTClaimsSet.Builder();
    claims
        .issuer(issuer)
        .subject("5f1b9a8e")
        .audience(CLIENT)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(((Number) facts.get("seconds")).longValue())))
        .claim("nonce", facts.get("nonce"))
        .claim("preferred_username", facts.get("name"))
        .claim("realm_access", Map.of("roles", facts.get("roles")));
    JSONObjectUtils.getJSONObject(facts, "claims").forEach(claims::claim);
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims.build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }
}
