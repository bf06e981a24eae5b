package io.keyturn.local.e2e.browser;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
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
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks tokens by the key set alone, which it fetches again when {@code Cache-Control} says so and
 * never earlier, not even for a key that it does not know.
 */
final class Verifier {

  private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d+)");

  private final Http http = new Http();
  private final String keySet;
  private final JWTClaimsSet expected;
  private JWKSet keys;
  private Instant goodUntil = Instant.MIN;

  Verifier(Chat chat, String issuer) {
    this.keySet = chat.services() + "/auth/jwks";
    this.expected = new JWTClaimsSet.Builder().issuer(issuer).claim("appid", Chat.ID).build();
  }

  /** What the token says. */
  JWTClaimsSet check(String token)
      throws IOException, ParseException, BadJOSEException, JOSEException {
    if (!Instant.now().isBefore(goodUntil)) {
      Answer answer = http.send("GET", keySet, Map.of(), null, null).expect(200);
      Matcher age = MAX_AGE.matcher(answer.headers().firstValue("Cache-Control").orElseThrow());
      keys = JWKSet.parse(answer.body());
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
