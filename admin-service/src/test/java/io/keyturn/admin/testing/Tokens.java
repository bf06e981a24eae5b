package io.keyturn.admin.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Bearer tokens as the identity provider would give them, signed by the tests' own key. */
public final class Tokens {
  public static final String ISSUER = "http://test.example/realms/keyturn";
  public static final String GLOBAL_ADMIN = "Global Administrator";

  private Tokens() {}

  /** A token of somebody with these roles at the provider. */
  public static String of(String user, String... roles) {
    return claims(user, roles).sign();
  }

  /** What such a token says, not signed yet. */
  public static JwtClaimsBuilder claims(String user, String... roles) {
    return Jwt.issuer(ISSUER)
        .audience("keyturn-admin-service")
        .upn(user)
        .subject(user)
        .claim("realm_access", Map.of("roles", List.of(roles)))
        .expiresIn(Duration.ofMinutes(5));
  }

  public static String admin() {
    return of("admin", GLOBAL_ADMIN);
  }

  public static String outsider() {
    return of("outsider");
  }
}
