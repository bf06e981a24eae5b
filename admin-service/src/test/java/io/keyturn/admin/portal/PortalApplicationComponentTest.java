package io.keyturn.admin.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Portals whose application somebody else has made, as in Entra ID. */
@ComponentTest
class PortalApplicationComponentTest {
  @Inject TestWorld world;

  private final PortalId portal = Samples.anyPortalId();
  private final String clientId = UUID.randomUUID().toString();

  @BeforeEach
  void anEnvironment() {
    world.environment();
  }

  @Test
  void aPortalGetsItsFirstKeyInTheApplicationThatIsNamed() {
    world.directory().madeBySomebodyElse(clientId);

    register(portal, clientId).then().statusCode(201).body("clientId", equalTo(clientId));

    awaitReady();
    assertTrue(world.directory().registered(clientId, world.activeKid(portal)).isPresent());
  }

  @Test
  void removingThePortalLeavesTheApplicationAndItsOtherKeys() throws DirectoryException {
    var foreign = Samples.keyPair(Samples.anyPortalId()).certificate();
    world.directory().madeBySomebodyElse(clientId);
    world.directory().register(clientId, foreign);
    register(portal, clientId).then().statusCode(201);
    awaitReady();
    world.awaitRenewal(world.latestRenewal(portal), "SUCCEEDED");

    Api.admin().delete(at(portal)).then().statusCode(204);

    assertEquals(Set.of(foreign.kid()), world.directory().keys(clientId));
  }

  @Test
  void whoAdministersNoMoreThanThePortalMayNotNameIt() {
    for (String role : Set.of("System Administrator:contoso-org", "Portal Owner:" + portal)) {
      var answer =
          Api.as(role)
              .contentType("application/json")
              .body(request(portal, "portal-" + portal))
              .post(Api.PORTALS);

      Api.refused(answer, 403, "client-id-forbidden");
    }
    Api.refused(Api.admin().get(at(portal)), 404, "portal-unknown");
  }

  @Test
  void anApplicationBelongsToOnePortal() {
    world.directory().madeBySomebodyElse(clientId);
    register(portal, clientId).then().statusCode(201);
    var second = Samples.anyPortalId();

    Api.refused(register(second, clientId), 409, "client-id-taken")
        .body("detail", containsString("clientId"));
    Api.refused(register(portal, clientId), 409, "portal-exists");

    Api.refused(Api.admin().get(at(second)), 404, "portal-unknown");
    awaitReady();
  }

  @Test
  void theNameThatAPortalWouldGetMayBeTakenToo() {
    var second = Samples.anyPortalId();
    register(portal, "portal-" + second).then().statusCode(201);

    var answer = Api.json(TestWorld.portalRequest(second)).post(Api.PORTALS);

    Api.refused(answer, 409, "client-id-taken");
    awaitReady();
  }

  @ParameterizedTest
  @ValueSource(strings = {"keyturn-admin-service", "Keyturn-Admin-Service"})
  void adminServiceKeepsItsOwnApplication(String own) {
    Api.refused(register(portal, own), 400, "client-id-reserved");
    Api.refused(Api.admin().get(at(portal)), 404, "portal-unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "größer", "line\nbreak", "\u007f"})
  void aClientIdWithoutSenseIsRefusedByName(String senseless) {
    var answer = register(portal, senseless);

    Api.refused(answer, 400, answer.path("code")).body(containsString("clientId"));
  }

  @Test
  void aClientIdHas200CharactersAtMost() {
    var answer = register(portal, "x".repeat(201));
    Api.refused(answer, 400, answer.path("code")).body(containsString("clientId"));

    var longest = clientId + "~".repeat(200 - clientId.length());
    register(portal, longest).then().statusCode(201);
    awaitReady();
  }

  private void awaitReady() {
    TestWorld.await(() -> "READY".equals(Api.admin().get(at(portal)).path("state")));
  }

  private static Response register(PortalId id, String clientId) {
    return Api.json(request(id, clientId)).post(Api.PORTALS);
  }

  private static Map<String, Object> request(PortalId id, String clientId) {
    var request = new HashMap<>(TestWorld.portalRequest(id));
    request.put("clientId", clientId);
    return request;
  }

  private static String at(PortalId portal) {
    return Api.PORTALS + "/" + portal;
  }
}
