package io.keyturn.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** What a portal shows the world. */
public final class PortalApi {

  private final String base;
  private final Http http = new Http();

  public PortalApi(Endpoints endpoints) {
    this.base = endpoints.portal() + "/_services";
  }

  /** The public key as text. */
  public Answer publicKey() throws IOException {
    return http.get(base + "/auth/publickey?format=pem", null);
  }

  /** The key set. */
  public Answer jwks() throws IOException {
    return http.get(base + "/auth/jwks", null);
  }

  /** About the portal, as that caller sees it; a null token is anonymous. */
  public JsonNode about(String token) throws IOException {
    return http.get(base + "/about", token).expect(200).json();
  }
}
