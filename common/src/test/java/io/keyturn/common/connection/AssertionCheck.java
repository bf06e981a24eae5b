package io.keyturn.common.connection;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import io.keyturn.common.key.KeyCertificate;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An identity provider's view on client assertions (RFC 7523 §3): answers with a token to the right
 * one and with {@code invalid_client} and the first fault to any other.
 */
final class AssertionCheck implements HttpStub.Behaviour {
  private static final String BEARER_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final IdentityProvider provider;
  private final KeyCertificate registered;
  private final Clock clock;
  private final Set<String> seen = new HashSet<>();

  AssertionCheck(IdentityProvider provider, KeyCertificate registered, Clock clock) {
    this.provider = provider;
    this.registered = registered;
    this.clock = clock;
  }

  @Override
  public HttpStub.Answer answer(HttpExchange request, String body) throws Exception {
    var form = URLUtils.parseParameters(body);
    if (!HTTPRequest.Method.POST.name().equals(request.getRequestMethod())
        || !List.of("client_credentials").equals(form.get("grant_type"))
        || !List.of(BEARER_TYPE).equals(form.get("client_assertion_type"))) {
      return HttpStub.Answer.json(400, "{\"error\":\"invalid_request\"}");
    }
    var fault = fault(SignedJWT.parse(form.get("client_assertion").get(0)));
    if (fault != null) {
      var refusal = "{\"error\":\"invalid_client\",\"error_description\":\"%s\"}";
      return HttpStub.Answer.json(401, refusal.formatted(fault));
    }
    var granted = "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}";
    return HttpStub.Answer.json(200, granted.formatted("for " + form.get("scope").get(0)));
  }

  private String fault(SignedJWT assertion) throws Exception {
    var header = assertion.getHeader();
    if (!JWSAlgorithm.PS256.equals(header.getAlgorithm())) {
      return "alg";
    }
    var kid = provider.namesKid() ? registered.kid() : null;
    if (!Objects.equals(kid, header.getKeyID())) {
      return "kid";
    }
    var x5t = X509CertUtils.computeSHA256Thumbprint(registered.x509());
    if (!x5t.equals(header.getX509CertSHA256Thumbprint())) {
      return "x5t#S256";
    }
    if (!assertion.verify(new RSASSAVerifier(registered.publicKey()))) {
      return "signature";
    }
    return faultyClaim(assertion);
  }

  private String faultyClaim(SignedJWT assertion) throws Exception {
    var claims = assertion.getJWTClaimsSet();
    var now = clock.instant();
    var client = "portal-contoso";
    if (!client.equals(claims.getIssuer()) || !client.equals(claims.getSubject())) {
      return "iss or sub";
    }
    if (!provider.audience().equals(assertion.getPayload().toJSONObject().get("aud"))) {
      return "aud is not the one text";
    }
    if (!now.equals(claims.getIssueTime().toInstant())
        || !now.equals(claims.getNotBeforeTime().toInstant())) {
      return "iat or nbf";
    }
    var expiry = claims.getExpirationTime().toInstant();
    if (!expiry.isAfter(now) || expiry.isAfter(now.plusSeconds(60))) {
      return "exp";
    }
    return claims.getJWTID() != null && seen.add(claims.getJWTID()) ? null : "jti";
  }
}
