package io.keyturn.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keyturn.local.client.AdminApi;
import io.keyturn.local.client.Endpoints;
import io.keyturn.local.client.Poll;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * The first environment and portal, registered as any administrator would.
 *
 * <p>Harmless when they exist: an existing portal keeps its key, only addresses follow the stack's
 * ports.
 */
final class Seed {

  /** Who is subscribed, and in which language. */
  static final Map<String, String> SUBSCRIBERS =
      Map.of(
          "operations@contoso.example", "en",
          "betrieb@contoso.example", "de",
          "operaciones@contoso.example", "es");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String ENVIRONMENT = "contoso-org";

  private final AdminApi admin;
  private final Endpoints endpoints;

  Seed(AdminApi admin, Endpoints endpoints) {
    this.admin = admin;
    this.endpoints = endpoints;
  }

  void plant() throws IOException {
    admin.putEnvironment(ENVIRONMENT, environment());
    // Before the portal, so that its first warning reaches them all.
    subscribe();
    if (admin.portal(LocalStack.PORTAL).expect(200, 404).status() == 200) {
      admin.patchPortal(LocalStack.PORTAL, JSON.createObjectNode().put("url", endpoints.portal()));
    } else {
      admin.createPortal(portal()).expect(201);
    }
    awaitKey();
  }

  /** Whoever has unsubscribed would be asked again at every start. */
  private void subscribe() throws IOException {
    Set<String> known = admin.subscribers(ENVIRONMENT);
    for (Map.Entry<String, String> subscriber : SUBSCRIBERS.entrySet()) {
      if (!known.contains(subscriber.getKey())) {
        admin.subscribe(ENVIRONMENT, subscriber.getKey(), subscriber.getValue()).expect(201, 409);
      }
    }
  }

  private ObjectNode environment() {
    return JSON.createObjectNode()
        .put("name", "Contoso")
        .put("url", endpoints.environment())
        .put("geo", "EMEA")
        .put("organisationId", "0b7c1c8e-3f5d-4a6e-9c1b-2d4f6a8c0e11")
        .put("tenantId", "7d2e9f40-6a1b-4c3d-8e5f-1a2b3c4d5e6f")
        .put("supportContact", "support@contoso.example");
  }

  private ObjectNode portal() {
    ObjectNode portal =
        JSON.createObjectNode()
            .put("id", LocalStack.PORTAL)
            .put("name", "Contoso self-service")
            .put("environment", ENVIRONMENT)
            .put("url", endpoints.portal())
            .put("type", "Customer self-service");
    // So near its end that everything that warns of it has something to show.
    portal.putObject("authenticationKey").put("validity", "P6D");
    return portal;
  }

  private void awaitKey() throws IOException {
    String path = "/portals/" + LocalStack.PORTAL + "/authentication-key";
    Poll.untilTrue(PATIENCE, "the portal's first key", () -> admin.get(path).status() == 200);
  }
}
