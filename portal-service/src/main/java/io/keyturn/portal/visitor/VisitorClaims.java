package io.keyturn.portal.visitor;

import com.nimbusds.jwt.JWTClaimsSet;
import io.keyturn.common.visitor.VisitorClient;
import io.keyturn.common.visitor.VisitorClientId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What a token says (RFC 7519 §4). */
final class VisitorClaims {
  /** What tokens can say to every client. */
  static final List<String> SUPPORTED =
      Stream.concat(
              Stream.of("iss", "sub", "aud", "appid", "iat", "nbf", "exp", "jti", "nonce"),
              VisitorClient.USUAL_CLAIMS.stream())
          .toList();

  /** What the portal itself says; no client gets the identity provider's word for it. */
  private static final Set<String> OWN =
      Set.of("iss", "sub", "aud", "appid", "exp", "nbf", "iat", "jti", "nonce", "azp", "acr");

  private VisitorClaims() {}

  /** All that is known of the usual claims, and of those that the client may have besides. */
  static JWTClaimsSet of(String issuer, Visitor visitor, TokenRequest request, Instant now) {
    var issued = Date.from(now);
    var claims = new JWTClaimsSet.Builder();
    request.client().map(VisitorClient::claims).orElse(List.of()).stream()
        .filter(name -> !OWN.contains(name))
        .forEach(name -> copy(visitor, name, claims));
    VisitorClient.USUAL_CLAIMS.forEach(name -> copy(visitor, name, claims));
    claims
        .issuer(issuer)
        .subject(visitor.subject())
        .issueTime(issued)
        .notBeforeTime(issued)
        .expirationTime(Date.from(now.plus(request.lifetime())))
        .jwtID(UUID.randomUUID().toString());
    request.nonce().ifPresent(nonce -> claims.claim("nonce", nonce));
    request
        .client()
        .map(VisitorClient::id)
        .map(VisitorClientId::value)
        .ifPresent(id -> claims.audience(id).claim("appid", id));
    return claims.build();
  }

  private static void copy(Visitor visitor, String name, JWTClaimsSet.Builder claims) {
    var value = visitor.claims().get(name);
    if (value != null) {
      claims.claim(name, value);
    }
  }
}
