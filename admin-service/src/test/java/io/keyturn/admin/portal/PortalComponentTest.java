package io.keyturn.admin.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.Simultaneously;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bringing portals in, changing them, and taking them out. */
@ComponentTest
class PortalComponentTest {
  @Inject TestWorld world;
  @Inject Database database;

  @AfterEach
  void calm() {
    world.calm();
  }

  @Test
  void aPortalIsProvisionedInTheBackground() {
    world.environment();
    var id = Samples.anyPortalId();

    var answer = Api.json(TestWorld.portalRequest(id)).post(Api.PORTALS);

    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith("/api/v1/portals/" + id))
        .body("state", equalTo("PROVISIONING"))
        .body("clientId", equalTo("portal-" + id));
    TestWorld.await(() -> "READY".equals(Api.admin().get(at(id)).path("state")));
    assertTrue(world.directory().registered("portal-" + id, world.activeKid(id)).isPresent());
  }

  @Test
  void anIdIsGivenOnceHoweverManyAskAtOnce() throws InterruptedException {
    world.environment();
    var request = TestWorld.portalRequest(Samples.anyPortalId());

    var answers = Simultaneously.call(10, () -> Api.json(request).post(Api.PORTALS));

    var created = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
    var refused = answers.stream().filter(answer -> answer.statusCode() != 201).toList();
    assertEquals(1, created.size());
    refused.forEach(answer -> Api.refused(answer, 409, "portal-exists"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "id, Contoso",
        "id, ab",
        "id, null",
        "id, ../etc",
        "name, ''",
        "name, null",
        "environment, no-such-one",
        "environment, ''",
        "url, ftp://contoso.example",
        "url, contoso",
        "url, https://user@contoso.example",
        "url, javascript:alert(1)",
        "url, null",
        "type, ''",
        "nonsense, x"
      })
  void aMemberWithoutSenseIsRefusedByName(String member, String value) {
    world.environment();
    var request = new HashMap<>(TestWorld.portalRequest(Samples.anyPortalId()));
    request.put(member, value);

    var answer = Api.json(request).post(Api.PORTALS);

    Api.refused(answer, 400, answer.path("code")).body(containsString(member));
  }

  @ParameterizedTest
  @CsvSource({"validity, P4Y", "validity, never", "size, 1024"})
  void aFirstKeyBeyondThePolicyIsRefusedByNameAndNothingIsRegistered(String member, String value) {
    world.environment();
    var id = Samples.anyPortalId();
    var request = new HashMap<>(TestWorld.portalRequest(id));
    request.put("authenticationKey", Map.of(member, value));

    var answer = Api.json(request).post(Api.PORTALS);

    Api.refused(answer, 400, "key-refused-by-policy").body("detail", containsString(member));
    Api.refused(Api.admin().get(at(id)), 404, "portal-unknown");
  }

  @Test
  void whoAdministersAnEnvironmentBringsPortalsIntoItAndIntoNoOther() {
    world.environment();
    var request = TestWorld.portalRequest(Samples.anyPortalId());

    Api.refused(register(request, "System Administrator:other"), 403, "portal-forbidden");
    register(request, "System Administrator:contoso-org").then().statusCode(201);
  }

  @Test
  void stateNameAndAddressChangeOneByOne() {
    var portal = world.readyPortal();

    change(portal, Map.of("state", "STOPPED")).then().statusCode(200);
    change(portal, Map.of("name", "Renamed")).then().statusCode(200);
    change(portal, Map.of("url", "https://new.example/a")).then().statusCode(200);

    Api.admin()
        .get(at(portal))
        .then()
        .body("state", equalTo("STOPPED"))
        .body("name", equalTo("Renamed"))
        .body("url", equalTo("https://new.example/a"))
        .body("type", equalTo("Customer self-service"));
  }

  @ParameterizedTest
  @CsvSource({"state, ASLEEP", "name, ''", "url, nowhere", "id, another", "clientId, another"})
  void aChangeWithoutSenseIsRefusedByName(String member, String value) {
    var portal = world.readyPortal();

    var answer = change(portal, Map.of(member, value));

    Api.refused(answer, 400, answer.path("code")).body(containsString(member));
    Api.admin().get(at(portal)).then().body("name", equalTo("Contoso Self-Service"));
  }

  @Test
  void removingAPortalRemovesItsApplicationAndAllItsRows() {
    var portal = world.readyPortal();
    var kid = world.activeKid(portal);

    Api.admin().delete(at(portal)).then().statusCode(204);

    assertTrue(world.directory().registered("portal-" + portal, kid).isEmpty());
    for (String table : Set.of("authentication_key", "renewal", "portal_instance")) {
      assertEquals("0", rows(table, portal), table);
    }
    Api.refused(Api.admin().get(at(portal)), 404, "portal-unknown");
    Api.refused(Api.admin().delete(at(portal)), 404, "portal-unknown");
  }

  @Test
  void aPortalStaysWhileItsRenewalRunsOrItsApplicationCannotBeRemoved() {
    var portal = world.readyPortal();
    world.provider().environmentAnswers(503);
    var renewal = world.renew(portal);
    Api.refused(Api.admin().delete(at(portal)), 409, "renewal-in-progress");
    Api.refused(Api.admin().post(at(portal) + "/restart"), 409, "renewal-in-progress");
    world.calm();
    world.awaitRenewal(renewal, "SUCCEEDED");

    world.directory().failUntilRecovery(new DirectoryException(Failure.UNREACHABLE, "down"));
    Api.refused(Api.admin().delete(at(portal)), 503, "directory-unreachable")
        .header("Retry-After", equalTo("30"));

    Api.admin().get(at(portal)).then().statusCode(200);
  }

  @Test
  void aRestartByHandHappensOnce() {
    var portal = world.readyPortal();
    var before = instances(portal);

    Api.admin().post(at(portal) + "/restart").then().statusCode(202);

    TestWorld.await(() -> world.portals().restarts(portal) == 1);
    TestWorld.await(() -> instances(portal).size() == 2);
    assertTrue(instances(portal).containsAll(before));
    assertEquals(1, world.portals().restarts(portal));
  }

  private static Set<Object> instances(PortalId portal) {
    return Api.admin()
        .get(at(portal) + "/instances")
        .then()
        .statusCode(200)
        .extract()
        .<java.util.List<Object>>path("items.id")
        .stream()
        .collect(Collectors.toSet());
  }

  private static Response register(Object request, String role) {
    return Api.as(role).contentType("application/json").body(request).post(Api.PORTALS);
  }

  private static Response change(PortalId portal, Object change) {
    return Api.json(change).patch(at(portal));
  }

  private static String at(PortalId portal) {
    return Api.PORTALS + "/" + portal;
  }

  private String rows(String table, PortalId portal) {
    return database.value("select count(*) from " + table + " where portal_id = ?", portal.value());
  }
}
