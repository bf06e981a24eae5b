package io.keyturn.admin.renewal.preflight;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a renewal needs, asked without starting one. */
@ComponentTest
class PreflightComponentTest {
  @Inject TestWorld world;
  @Inject Database database;

  @AfterEach
  void calm() {
    world.calm();
  }

  @Test
  void aSoundPortalIsReadyAndNothingHasChanged() throws DirectoryException {
    var portal = world.readyPortal();
    var rows = rows(portal);
    var registered = world.directory().keys("portal-" + portal);

    check(portal, "")
        .body("ready", equalTo(true))
        .body("checks.ok", everyItem(equalTo(true)))
        .body("checks.name", hasItem("directory-access"))
        .body("checks.name", hasItem("key-policy"))
        .body("checks.name", hasItem("present-key"))
        .body("checks.name", hasItem("instances"))
        .body("checks.name", hasItem("restart"))
        .body("checks.name", hasItem("mail-server"));

    assertEquals(rows, rows(portal));
    assertEquals(registered, world.directory().keys("portal-" + portal));
    assertEquals(0, world.portals().restarts(portal));
  }

  @ParameterizedTest
  @CsvSource({
    "FORBIDDEN, right to manage clients",
    "UNREACHABLE, did not answer",
    "BUSY, asked for a pause",
    "APPLICATION_UNKNOWN, not registered"
  })
  void aDirectoryThatDoesNotPlayAlongIsNamedWithItsRemedy(Failure failure, String remedy) {
    var portal = world.readyPortal();
    world.directory().failUntilRecovery(new DirectoryException(failure, "not now"));

    assertMissing(check(portal, ""), "directory-access", remedy);
  }

  @Test
  void aPortalThatDoesNotRunIsNamed() {
    var portal = world.readyPortal();
    world.portals().stopAll(portal);

    var found = check(portal, "");

    assertMissing(found, "instances", "Start it");
    assertMissing(found, "restart", "");
  }

  @Test
  void anInstanceThatIsNotConnectedIsNamed() {
    var portal = world.readyPortal();
    database.update(
        "update portal_instance set connected = false where portal_id = ?", portal.value());

    assertMissing(check(portal, ""), "instances", "not connected");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"validity\":\"P9Y\"} | validity",
        "{\"size\":1024} | size",
        "{\"reason\":\"AUTOMATIC\"} | reason",
        "{\"sise\":1024} | sise"
      })
  void aWishThatWouldBeRefusedIsNamed(String body, String field) {
    assertMissing(check(world.readyPortal(), body), "key-policy", field);
  }

  @Test
  void aPortalWithoutAKeyIsNamed() {
    assertMissing(check(world.bystander(), ""), "present-key", "no key yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "TRUE", "1", "yes", "true%20"})
  void aDryRunThatIsNoneStartsNothing(String dryRun) {
    var portal = world.readyPortal();
    var rows = rows(portal);

    var answer = Api.admin().urlEncodingEnabled(false).post(renewals(portal) + "?dryRun=" + dryRun);

    Api.refused(answer, 400, "bad-request").body(containsString("dryRun"));
    assertEquals(rows, rows(portal));
  }

  private static void assertMissing(ValidatableResponse found, String check, String remedy) {
    var one = "checks.find { it.name == '" + check + "' }.";
    found
        .body("ready", equalTo(false))
        .body(one + "ok", equalTo(false))
        .body(one + "remedy", containsString(remedy));
  }

  private static ValidatableResponse check(PortalId portal, String body) {
    return Api.admin()
        .contentType("application/json")
        .body(body)
        .post(renewals(portal) + "?dryRun=true")
        .then()
        .statusCode(200);
  }

  private static String renewals(PortalId portal) {
    return Api.PORTALS + "/" + portal + "/renewals";
  }

  private List<String> rows(PortalId portal) {
    return Stream.of("renewal", "authentication_key", "audit_event", "portal_instance")
        .map(table -> count(table, portal))
        .toList();
  }

  private String count(String table, PortalId portal) {
    var column = table.equals("audit_event") ? "portal" : "portal_id";
    return database.value(
        "select count(*) from " + table + " where " + column + " = ?", portal.value());
  }
}
