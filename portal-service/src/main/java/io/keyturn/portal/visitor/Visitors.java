package io.keyturn.portal.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import io.keyturn.common.browser.SignIn;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Knows the visitor by the session that signing in has begun, and by nothing else. */
@ApplicationScoped
class Visitors {
  private final CurrentIdentityAssociation identity;
  private final HttpHeaders headers;

  Visitors(CurrentIdentityAssociation identity, HttpHeaders headers) {
    this.identity = identity;
    this.headers = headers;
  }

  /**
   * Who asks; nobody where there is no session, or a useless one, or where a bearer token was sent:
   * that is a program, and programs are not vouched for. May wait for the identity provider.
   */
  Optional<Visitor> current() {
    if (SignIn.provesItself(headers.getHeaderString(HttpHeaders.AUTHORIZATION))) {
      return Optional.empty();
    }
    return identity
        .getDeferredIdentity()
        .map(Visitors::visitor)
        .onFailure(cause -> !(cause instanceof AuthenticationRedirectException))
        .recoverWithItem(Optional.empty())
        .await()
        .indefinitely();
  }

  private static Optional<Visitor> visitor(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getRawToken() != null
        ? visitor(token.getRawToken())
        : Optional.empty();
  }

  /** Its signature was checked when the session was looked at, so that only claims are read. */
  private static Optional<Visitor> visitor(String idToken) {
    var payload = idToken.substring(idToken.indexOf('.') + 1, idToken.lastIndexOf('.'));
    try {
      var claims = JWTClaimsSet.parse(new String(Base64.getUrlDecoder().decode(payload), UTF_8));
      return Optional.ofNullable(claims.getSubject())
          .map(subject -> new Visitor(subject, claims.getClaims()));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }
}
