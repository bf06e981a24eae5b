package io.keyturn.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What Keycloak itself has registered, seen past Keyturn. */
public final class KeycloakApi {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Endpoints endpoints;
  private final TokenSource administrator;
  private final Http http = new Http();

  public KeycloakApi(Endpoints endpoints, TokenSource administrator) {
    this.endpoints = endpoints;
    this.administrator = administrator;
  }

  /** The ids of the public keys that Keycloak accepts for the portal's application. */
  public List<String> registeredKids(String portal) throws IOException {
    JsonNode keys =
        JSON.readTree(application(portal).path("attributes").path("jwks.string").asText("{}"))
            .path("keys");
    List<String> kids = new ArrayList<>();
    keys.forEach(key -> kids.add(key.path("kid").asText()));
    return kids;
  }

  private JsonNode application(String portal) throws IOException {
    String address =
        endpoints.keycloak()
            + "/admin/realms/"
            + Endpoints.REALM
            + "/clients?clientId=portal-"
            + portal;
    return http.get(address, administrator.token()).expect(200).json().path(0);
  }
}
