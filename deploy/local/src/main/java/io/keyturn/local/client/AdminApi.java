package io.keyturn.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** admin-service's REST API, as one caller. */
public final class AdminApi {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final TokenSource caller;
  private final Http http = new Http();

  /** Of admin-service at that address. */
  public AdminApi(String address, TokenSource caller) {
    this.base = address + "/api/v1";
    this.caller = caller;
  }

  /** Registers the environment or changes it. */
  public void putEnvironment(String id, JsonNode environment) throws IOException {
    http.send("PUT", base + "/environments/" + id, environment, caller.token()).expect(200, 201);
  }

  /** The addresses that are or were subscribed to notices about an environment. */
  public Set<String> subscribers(String environment) throws IOException {
    JsonNode items =
        get("/environments/" + environment + "/subscriptions").expect(200).json().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(subscription -> subscription.path("address").asText())
        .collect(Collectors.toSet());
  }

  /** Subscribes an address to notices about an environment; 409 where it is subscribed. */
  public Answer subscribe(String environment, String address, String language) throws IOException {
    JsonNode request = JSON.createObjectNode().put("address", address).put("language", language);
    return http.send(
        "POST", base + "/environments/" + environment + "/subscriptions", request, caller.token());
  }

  /** The portal, or 404. */
  public Answer portal(String id) throws IOException {
    return get("/portals/" + id);
  }

  /** Registers a portal. */
  public Answer createPortal(JsonNode portal) throws IOException {
    return http.send("POST", base + "/portals", portal, caller.token());
  }

  /** Changes a portal. */
  public void patchPortal(String id, JsonNode changes) throws IOException {
    http.send("PATCH", base + "/portals/" + id, changes, caller.token()).expect(200, 204);
  }

  /** The portal's ACTIVE key. */
  public JsonNode authenticationKey(String portal) throws IOException {
    return get("/portals/" + portal + "/authentication-key").expect(200).json();
  }

  /** Asks for a renewal; the answer may be a refusal. */
  public Answer startRenewal(String portal) throws IOException {
    return http.send("POST", base + "/portals/" + portal + "/renewals", null, caller.token());
  }

  /** How a renewal stands. */
  public JsonNode renewal(String portal, String id) throws IOException {
    return get("/portals/" + portal + "/renewals/" + id).expect(200).json();
  }

  /** The portal's instances. */
  public List<JsonNode> instances(String portal) throws IOException {
    JsonNode items = get("/portals/" + portal + "/instances").expect(200).json().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  /** Whether the chain of audit events is whole. */
  public JsonNode auditVerification() throws IOException {
    return get("/audit-events/verification").expect(200).json();
  }

  /** Any GET below the API's root. */
  public Answer get(String path) throws IOException {
    return http.get(base + path, caller.token());
  }
}
