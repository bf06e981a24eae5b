package io.keyturn.portal.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Callers' tokens, as the provider signs them. */
public final class Tokens {
  public static final String AUDIENCE = "keyturn-portal-service";
  public static final String DETAILS = "All Website Access:contoso";
  public static final String SERVICE = "keyturn-service";

  private Tokens() {}

  /** A valid token with these roles of the realm. */
  public static String with(String... roles) {
    return sign(claims(roles));
  }

  /** Claims of a valid token, to be spoilt. */
  public static JwtClaimsBuilder claims(String... roles) {
    return Jwt.issuer(Stage.setting("keyturn.identity-provider.issuer"))
        .subject("5f1b9a8e")
        .audience(AUDIENCE)
        .expiresIn(Duration.ofMinutes(5))
        .claim("realm_access", Map.of("roles", List.of(roles)));
  }

  public static String sign(JwtClaimsBuilder claims) {
    return claims.jws().keyId("provider").sign(providerKey());
  }

  public static RSAKey provider() {
    try {
      return RSAKey.parse(Stage.setting("test.provider-key"));
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey providerKey() {
    try {
      return provider().toPrivateKey();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
