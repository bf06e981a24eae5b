package io.keyturn.local.e2e.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keyturn.local.client.AdminApi;
import io.keyturn.local.client.Poll;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.time.Duration;

/**
 * A portal that no process runs, in an environment nobody is subscribed to, with a key that expires
 * soon and a name that means harm.
 */
final class Fabrikam {

  static final String ID = "fabrikam";
  static final String ENVIRONMENT = "fabrikam-org";
  static final String NAME = "<img src=x onerror=alert(1)><script>alert('2')</script>\"'&amp;{1+1}";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BOUND = Duration.ofMinutes(3);

  private Fabrikam() {}

  /** Registers it, unless another test has. */
  static void register(LocalStack stack) throws IOException {
    AdminApi admin = stack.admin(stack.asUser("admin"));
    ObjectNode environment =
        JSON.createObjectNode()
            .put("name", NAME)
            .put("url", stack.endpoints().environment())
            .put("geo", "EMEA")
            .put("organisationId", "1b7c1c8e-3f5d-4a6e-9c1b-2d4f6a8c0e12")
            .put("tenantId", "8d2e9f40-6a1b-4c3d-8e5f-1a2b3c4d5e60")
            .put("supportContact", "support@fabrikam.example");
    ObjectNode portal =
        JSON.createObjectNode()
            .put("id", ID)
            .put("name", NAME)
            .put("environment", ENVIRONMENT)
            .put("url", "http://localhost:1")
            .put("type", NAME);
    portal.putObject("authenticationKey").put("validity", "P6D");
    admin.putEnvironment(ENVIRONMENT, environment);
    admin.createPortal(portal).expect(201, 409);
    Poll.untilTrue(
        BOUND,
        "its key",
        () -> admin.get("/portals/" + ID + "/authentication-key").status() == 200);
  }
}
