package io.keyturn.portal.visitor;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.keyturn.portal.document.Document;
import io.keyturn.portal.document.PublicAnswer;
import io.keyturn.portal.publication.PublicationConfig;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Tells standard libraries who issues tokens and where the keys are (OpenID Connect Discovery 1.0
 * §4). The issuer is the name of a host and no address, as chat products expect it.
 */
@Path("/.well-known/openid-configuration")
@PermitAll
public class DiscoveryResource {
  private final PublicationConfig config;
  private final Document document;

  DiscoveryResource(Issuer issuer, PublicationConfig config) {
    this.config = config;
    this.document = Document.of(json(issuer), "application/json");
  }

  @GET
  @NonBlocking
  public Response metadata(@Context HttpHeaders headers) {
    return PublicAnswer.of(document, headers, config.maxAge()).build();
  }

  private static String json(Issuer issuer) {
    var metadata = new LinkedHashMap<String, Object>();
    metadata.put("issuer", issuer.name());
    metadata.put("authorization_endpoint", issuer.address(AuthorizeResource.PATH));
    metadata.put("token_endpoint", issuer.address(TokenResource.PATH));
    metadata.put("jwks_uri", issuer.address("/_services/auth/jwks"));
    metadata.put("response_types_supported", List.of("token"));
    metadata.put("response_modes_supported", List.of("fragment"));
    metadata.put("grant_types_supported", List.of("implicit"));
    metadata.put("subject_types_supported", List.of("public"));
    metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
    metadata.put("claims_supported", VisitorClaims.SUPPORTED);
    return JSONObjectUtils.toJSONString(metadata);
  }
}
