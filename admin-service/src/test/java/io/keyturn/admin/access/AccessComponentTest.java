package io.keyturn.admin.access;

import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.Endpoint;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what, over every operation there is. */
@ComponentTest
class AccessComponentTest {
  private static final String TABLE = "io.keyturn.admin.testing.Endpoint#";
  private static PortalId portal;

  @Inject TestWorld world;
  @Inject Database database;

  @BeforeEach
  void onePortal() {
    portal = portal == null ? world.readyPortal() : portal;
  }

  @ParameterizedTest
  @FieldSource(TABLE + "ALL")
  void nobodyComesInWithoutAToken(Endpoint endpoint) {
    var answer = endpoint.call(RestAssured.given(), portal);

    Api.refused(answer, 401, "unauthenticated").header("WWW-Authenticate", startsWith("Bearer"));
  }

  @ParameterizedTest
  @FieldSource(TABLE + "ALL")
  void somebodyWithoutAnyRoleIsRefused(Endpoint endpoint) {
    var answer = endpoint.call(Api.as(), portal);

    Api.refused(answer, 403, answer.path("code"));
  }

  @ParameterizedTest
  @MethodSource(TABLE + "beyondAViewer")
  void aViewerChangesNothing(Endpoint endpoint) {
    var before = traces();

    var everywhere = endpoint.call(Api.as("Viewer"), portal);
    var here = endpoint.call(Api.as("Viewer:" + portal), portal);

    Api.refused(everywhere, 403, everywhere.path("code"));
    Api.refused(here, 403, here.path("code"));
    assertEquals(before, traces());
  }

  @ParameterizedTest
  @MethodSource(TABLE + "ofAPortal")
  void theOwnerOfAnotherPortalCannotEvenTellWhetherThisOneExists(Endpoint endpoint) {
    var before = traces();

    var existing = endpoint.call(Api.as("Portal Owner:another-portal"), portal);
    var unknown = endpoint.call(Api.as("Portal Owner:another-portal"), Samples.anyPortalId());

    Api.refused(existing, 403, "portal-forbidden");
    Api.refused(unknown, 403, "portal-forbidden");
    assertEquals(members(existing), members(unknown));
    assertEquals(before, traces());
  }

  @ParameterizedTest
  @MethodSource(TABLE + "reading")
  void noAnswerHoldsAPrivateKey(Endpoint endpoint) {
    var sealed =
        database.value(
            "select encode(sealed_private_key, 'base64') from authentication_key"
                + " where portal_id = ? and state = 'ACTIVE'",
            portal.value());

    var text = endpoint.call(Api.admin(), portal).asString();

    assertFalse(text.contains("PRIVATE"), text);
    assertFalse(text.contains("sealed"), text);
    assertFalse(text.contains(sealed.substring(0, 40)), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/portals/mine;x=1/../{portal}",
        "/api/v1/portals/mine%2F..%2F{portal}/authentication-key",
        "/api/v1/portals/mine/..%2f{portal}",
        "/api/v1/portals/mine/%2e%2e/{portal}/renewals",
        "/api/v1/portals/{portal};portal=mine",
        "/api/v1/portals/{portal};portal=mine/authentication-key",
        "/api/v1/portals;portal=mine/{portal}/public-key",
        "//api/v1/portals/{portal}",
        "/api/v1/portals/{portal}/",
        "/api/v1/portals/{portal}%00",
        "/api/v1/audit-events;portal=mine?portal={portal}",
        "/api/v1/audit-events?portal={portal}&portal=mine"
      })
  void noWayOfWritingAnAddressLeadsPastTheRoles(String address) {
    var path = address.replace("{portal}", portal.value());

    var without = RestAssured.given().urlEncodingEnabled(false).get(path);
    var another = Api.as("Portal Owner:mine").urlEncodingEnabled(false).get(path);

    assertShowsNothing(without);
    assertShowsNothing(another);
  }

  private static void assertShowsNothing(Response answer) {
    assertFalse(answer.statusCode() < 400, answer.statusCode() + " " + answer.asString());
    assertFalse(answer.asString().contains("Contoso"), answer.asString());
  }

  private static List<Object> members(Response refusal) {
    return List.of(refusal.path("title"), refusal.path("detail"), refusal.path("type"));
  }

  /** What a change would leave behind. */
  private List<String> traces() {
    return List.of(
        count("portal"),
        count("renewal"),
        count("renewal_policy"),
        count("bulk_renewal"),
        count("subscription"),
        count("calendar_feed"),
        count("webhook"),
        count("visitor_client"),
        count("key_consumer"),
        database.value(
            "select coalesce(restart_marker::text, '') || name from portal" + " where id = ?",
            portal.value()));
  }

  private String count(String table) {
    return database.value("select count(*) from " + table);
  }
}
