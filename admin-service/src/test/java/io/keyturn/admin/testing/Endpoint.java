package io.keyturn.admin.testing;

import static java.util.Map.entry;

import io.keyturn.common.portal.PortalId;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An operation of the API with a request that is sound, so that only the right can be missing.
 *
 * @param least the least right it asks for
 */
public record Endpoint(String method, String path, Object body, Right least) {
  /** What a caller may do. */
  public enum Right {
    VIEW,
    MANAGE,
    EVERYTHING
  }

  private static final String PORTAL = "/api/v1/portals/{portal}";
  private static final String ENVIRONMENT = "/api/v1/environments/contoso-org";
  private static final String SUBSCRIPTIONS = ENVIRONMENT + "/subscriptions";
  private static final String ANY_ID = "00000000-0000-4000-8000-000000000000";

  /** All there are. */
  public static final List<Endpoint> ALL =
      List.of(
          view("/api/v1/environments"),
          view("/api/v1/environments/contoso-org"),
          new Endpoint("PUT", "/api/v1/environments/contoso-org", environment(), Right.EVERYTHING),
          view(SUBSCRIPTIONS),
          new Endpoint("POST", SUBSCRIPTIONS, subscription(), Right.MANAGE),
          view(SUBSCRIPTIONS + "/" + ANY_ID),
          new Endpoint("PATCH", SUBSCRIPTIONS + "/" + ANY_ID, Map.of(), Right.MANAGE),
          new Endpoint("DELETE", SUBSCRIPTIONS + "/" + ANY_ID, null, Right.MANAGE),
          manage(SUBSCRIPTIONS + "/" + ANY_ID + "/test"),
          manage(SUBSCRIPTIONS + "/" + ANY_ID + "/confirmation"),
          new Endpoint("GET", ENVIRONMENT + "/notices", null, Right.MANAGE),
          manage(ENVIRONMENT + "/notices/" + ANY_ID + "/send-again"),
          view(ENVIRONMENT + "/calendar-feeds"),
          new Endpoint("POST", ENVIRONMENT + "/calendar-feeds", Map.of("name", "x"), Right.MANAGE),
          new Endpoint("DELETE", ENVIRONMENT + "/calendar-feeds/" + ANY_ID, null, Right.MANAGE),
          new Endpoint("GET", ENVIRONMENT + "/webhooks", null, Right.MANAGE),
          new Endpoint("POST", ENVIRONMENT + "/webhooks", webhook(), Right.MANAGE),
          new Endpoint("PATCH", ENVIRONMENT + "/webhooks/" + ANY_ID, Map.of(), Right.MANAGE),
          new Endpoint("DELETE", ENVIRONMENT + "/webhooks/" + ANY_ID, null, Right.MANAGE),
          manage(ENVIRONMENT + "/webhooks/" + ANY_ID + "/test"),
          view("/api/v1/portals"),
          new Endpoint("POST", "/api/v1/portals", portal(), Right.MANAGE),
          view(PORTAL),
          new Endpoint("PATCH", PORTAL, Map.of("name", "Hijacked"), Right.MANAGE),
          new Endpoint("DELETE", PORTAL, null, Right.MANAGE),
          view(PORTAL + "/authentication-key"),
          view(PORTAL + "/authentication-keys"),
          manage(PORTAL + "/authentication-keys/" + "k".repeat(43) + "/restore"),
          view(PORTAL + "/public-key"),
          view(PORTAL + "/instances"),
          manage(PORTAL + "/restart"),
          new Endpoint("GET", PORTAL + "/notices", null, Right.MANAGE),
          manage(PORTAL + "/notices/" + ANY_ID + "/send-again"),
          view(PORTAL + "/renewals"),
          manage(PORTAL + "/renewals"),
          manage(PORTAL + "/renewals?dryRun=true"),
          view(PORTAL + "/renewals/" + ANY_ID),
          manage(PORTAL + "/renewals/" + ANY_ID + "/retry"),
          view(PORTAL + "/visitor-clients"),
          new Endpoint("POST", PORTAL + "/visitor-clients", client("any-client"), Right.MANAGE),
          view(PORTAL + "/visitor-clients/any-client"),
          new Endpoint("PUT", PORTAL + "/visitor-clients/any-client", client(null), Right.MANAGE),
          new Endpoint("DELETE", PORTAL + "/visitor-clients/any-client", null, Right.MANAGE),
          view(PORTAL + "/key-consumers"),
          new Endpoint("POST", PORTAL + "/key-consumers", consumer("any-consumer"), Right.MANAGE),
          view(PORTAL + "/key-consumers/any-consumer"),
          new Endpoint("PUT", PORTAL + "/key-consumers/any-consumer", consumer(null), Right.MANAGE),
          new Endpoint("DELETE", PORTAL + "/key-consumers/any-consumer", null, Right.MANAGE),
          view(PORTAL + "/renewal-policy"),
          new Endpoint("PUT", PORTAL + "/renewal-policy", policy(), Right.MANAGE),
          view("/api/v1/warnings"),
          view("/api/v1/audit-events?portal={portal}"),
          new Endpoint("GET", "/api/v1/audit-events/verification", null, Right.EVERYTHING),
          new Endpoint("POST", "/api/v1/bulk-renewals", bulk(), Right.MANAGE),
          new Endpoint("GET", "/api/v1/bulk-renewals/" + ANY_ID, null, Right.MANAGE));

  /** Those that concern one portal. */
  public static Stream<Endpoint> ofAPortal() {
    return ALL.stream().filter(endpoint -> endpoint.path.contains("{portal}"));
  }

  /** Those for which a viewer's right does not do. */
  public static Stream<Endpoint> beyondAViewer() {
    return ALL.stream().filter(endpoint -> endpoint.least != Right.VIEW);
  }

  /** Those that only show something. */
  public static Stream<Endpoint> reading() {
    return ALL.stream().filter(endpoint -> endpoint.method.equals("GET"));
  }

  /** Calls it for this portal. */
  public Response call(RequestSpecification caller, PortalId portal) {
    if (body != null) {
      caller.contentType(ContentType.JSON).body(body);
    }
    return caller.request(method, path.replace("{portal}", portal.value()));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  private static Endpoint view(String path) {
    return new Endpoint("GET", path, null, Right.VIEW);
  }

  private static Endpoint manage(String path) {
    return new Endpoint("POST", path, null, Right.MANAGE);
  }

  /** A sound request to create or replace an environment. */
  public static Map<String, Object> environment() {
    return Map.ofEntries(
        entry("name", "Hijacked"),
        entry("url", "http://localhost:1"),
        entry("geo", "EMEA"),
        entry("organisationId", ANY_ID),
        entry("tenantId", ANY_ID),
        entry("supportContact", "mallory@hijacked.example"));
  }

  private static Map<String, Object> subscription() {
    return Map.of("address", "mallory@hijacked.example");
  }

  private static Map<String, Object> webhook() {
    return Map.of("url", "https://hijacked.example/");
  }

  private static Map<String, Object> client(String id) {
    var client = new HashMap<String, Object>();
    client.put("name", "Hijacked");
    client.put("redirectUris", List.of("https://hijacked.example/"));
    client.put("clientId", id);
    return client;
  }

  private static Map<String, Object> consumer(String name) {
    var consumer = new HashMap<String, Object>();
    consumer.put("contact", "mallory@hijacked.example");
    consumer.put("takes", "PINNED");
    consumer.put("name", name);
    return consumer;
  }

  private static Map<String, Object> portal() {
    return TestWorld.portalRequest(new PortalId("hijacked"));
  }

  private static Map<String, Object> policy() {
    return Map.of("enabled", true, "thresholdDays", 30);
  }

  private static Map<String, Object> bulk() {
    return Map.of("environment", "hijacked");
  }
}
