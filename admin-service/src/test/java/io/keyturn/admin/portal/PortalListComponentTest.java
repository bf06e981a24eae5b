package io.keyturn.admin.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class PortalListComponentTest {
  @Inject TestWorld world;

  @Test
  void portalsComeByIdPageByPageEachOnce() {
    var portals = List.of(world.bystander(), world.bystander(), world.bystander());
    var seen = all(Api.admin(), "limit=2");

    assertEquals(seen.stream().sorted().distinct().toList(), seen);
    portals.forEach(portal -> assertTrue(seen.contains(portal.value())));
  }

  @Test
  void everybodySeesWhatTheirRolesShow() {
    var one = world.bystander();
    var other = world.bystander();

    assertTrue(seenBy(Api.as("Viewer"), one) && seenBy(Api.as("Viewer"), other));
    assertTrue(seenBy(Api.as("System Administrator:contoso-org"), one));
    assertTrue(seenBy(Api.as("Portal Owner:" + one), one));
    assertFalse(seenBy(Api.as("Portal Owner:" + one), other));
    assertTrue(seenBy(Api.as("Viewer:" + one), one));
    assertFalse(seenBy(Api.as("Viewer:" + one), other));
    assertFalse(seenBy(Api.as("System Administrator:another"), one));
  }

  @Test
  void filtersNarrowTheList() {
    var portal = world.bystander();

    assertTrue(
        all(Api.admin(), "limit=200&environment=contoso-org&state=READY").contains(portal.value()));
    assertFalse(all(Api.admin(), "limit=200&state=STOPPED").contains(portal.value()));
    assertFalse(all(Api.admin(), "limit=200&environment=another").contains(portal.value()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cursor=*", "state=ASLEEP", "environment=A"})
  void aQueryWithoutSenseIsRefused(String query) {
    var answer = Api.admin().get(Api.PORTALS + "?" + query);

    Api.refused(answer, 400, answer.path("code"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"portals", "audit-events", "portals/{portal}/renewals", "warnings"})
  void aLimitThatIsNoneIsRefusedInEveryList(String list) {
    var path = "/api/v1/" + list.replace("{portal}", world.bystander().value()) + "?limit=";
    for (String limit : List.of("many", "0", "-1", "201", "1.5", "99999999999", "١")) {
      var answer = Api.admin().get(path + limit);

      Api.refused(answer, 400, "bad-request").body("detail", startsWith("limit: "));
    }
    Api.admin().get(path + "200").then().statusCode(200);
  }

  /**
   * Of all pages: other tests have made many portals, too. Each request starts from the caller
   * anew, since a specification keeps the parameters of what it has asked before.
   */
  private static List<String> all(RequestSpecification caller, String query) {
    var ids = new ArrayList<String>();
    var cursor = "";
    do {
      var page =
          given()
              .spec(caller)
              .get(Api.PORTALS + "?" + query + cursor)
              .then()
              .statusCode(200)
              .extract();
      ids.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
    } while (!cursor.isEmpty());
    return ids;
  }

  private static boolean seenBy(RequestSpecification caller, PortalId portal) {
    return all(caller, "limit=200").contains(portal.value());
  }
}
