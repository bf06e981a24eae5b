package io.keyturn.local.e2e.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.keyturn.local.client.Answer;
import io.keyturn.local.client.Http;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks tokens by the published keys alone, which it fetches again when {@code Cache-Control} says
 * so and never earlier, not even for a key that it does not know.
 */
final class Verifier {

  private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d+)");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Http http = new Http();
  private final String address;
  private final Form form;
  private final JWTClaimsSet expected;
  private JWKSet keys;
  private Instant goodUntil = Instant.MIN;

  /** What a published list of keys looks like. */
  @FunctionalInterface
  private interface Form {
    JWKSet read(String text) throws IOException, ParseException, JOSEException;
  }

  private Verifier(String address, Form form, String issuer) {
    this.address = address;
    this.form = form;
    this.expected = new JWTClaimsSet.Builder().issuer(issuer).claim("appid", Chat.ID).build();
  }

  /** By the key set below that address. */
  static Verifier byKeySet(String portal, String issuer) {
    return new Verifier(portal + "/_services/auth/jwks", JWKSet::parse, issuer);
  }

  /** By the list of public keys in PEM below that address. */
  static Verifier byPem(String portal, String issuer) {
    return new Verifier(
        portal + "/_services/auth/publickey?format=json", Verifier::publicKeys, issuer);
  }

  private static JWKSet publicKeys(String text) throws IOException, JOSEException {
    List<JWK> keys = new ArrayList<>();
    for (JsonNode key : JSON.readTree(text)) {
      RSAKey rsa = JWK.parseFromPEMEncodedObjects(key.path("publicKey").asText()).toRSAKey();
      keys.add(new RSAKey.Builder(rsa).keyID(key.path("kid").asText()).build());
    }
    return new JWKSet(keys);
  }

  /** What the token says. */
  JWTClaimsSet check(String token)
      throws IOException, ParseException, BadJOSEException, JOSEException {
    if (!Instant.now().isBefore(goodUntil)) {
      Answer answer = http.send("GET", address, Map.of(), null, null).expect(200);
      Matcher age = MAX_AGE.matcher(answer.headers().firstValue("Cache-Control").orElseThrow());
      keys = form.read(answer.body());
      goodUntil =
          age.find()
              ? Instant.now().plus(Duration.ofSeconds(Long.parseLong(age.group(1))))
              : Instant.MIN;
    }
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("visitor+jwt")));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(keys)));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            Chat.ID, expected, Set.of("sub", "iat", "nbf", "exp", "jti")));
    return processor.process(token, null);
  }
}
