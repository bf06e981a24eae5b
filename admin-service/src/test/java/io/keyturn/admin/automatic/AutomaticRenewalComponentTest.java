package io.keyturn.admin.automatic;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.PortalId;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Renewals nobody asks for; the tests' keys last six days and thus are within any threshold. */
@ComponentTest
class AutomaticRenewalComponentTest {
  @Inject TestWorld world;
  @Inject AutomaticRenewal automatic;

  @Test
  void isOffUntilSomebodyTurnsItOn() {
    var portal = world.readyPortal();
    var kid = world.activeKid(portal);

    Api.admin()
        .get(address(portal))
        .then()
        .statusCode(200)
        .body("enabled", equalTo(false))
        .body("thresholdDays", equalTo(30))
        .body("plannedAt", nullValue());
    automatic.tick();

    assertEquals(kid, world.activeKid(portal));
    assertEquals(1, renewals(portal).size());
  }

  @Test
  void aKeyWithinTheThresholdIsRenewedOnceADay() {
    var portal = world.readyPortal();
    var kid = world.activeKid(portal);

    put(portal, Map.of("enabled", true, "thresholdDays", 30))
        .then()
        .statusCode(200)
        .body("plannedAt", notNullValue());
    automatic.tick();
    TestWorld.await(() -> renewals(portal).size() == 2);
    var renewal = world.latestRenewal(portal);
    world.awaitRenewal(renewal, "SUCCEEDED");
    automatic.tick();

    Api.admin()
        .get(renewal)
        .then()
        .body("because", equalTo("AUTOMATIC"))
        .body("requestedBy", startsWith("policy"));
    assertNotEquals(kid, world.activeKid(portal));
    assertEquals(2, renewals(portal).size());
    assertEquals(1, world.portals().restarts(portal));
  }

  @Test
  void aPolicyThatIsSwitchedOffRenewsNothing() {
    var portal = world.readyPortal();
    put(portal, Map.of("enabled", false, "thresholdDays", 365)).then().statusCode(200);

    automatic.tick();

    assertEquals(1, renewals(portal).size());
  }

  @Test
  void aPolicyIsShownAsItWasSet() {
    var portal = world.readyPortal();
    var window = Map.of("day", "SUNDAY", "from", "02:00", "length", "PT2H");
    var policy =
        Map.of(
            "enabled",
            false,
            "thresholdDays",
            20,
            "zone",
            "Europe/Berlin",
            "windows",
            List.of(window));

    put(portal, policy).then().statusCode(200);

    Api.admin()
        .get(address(portal))
        .then()
        .statusCode(200)
        .body("enabled", equalTo(false))
        .body("thresholdDays", equalTo(20))
        .body("zone", equalTo("Europe/Berlin"))
        .body("windows", equalTo(List.of(window)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'enabled':true,'thresholdDays':0 | thresholdDays",
        "'enabled':true,'thresholdDays':366 | thresholdDays",
        "'enabled':true | thresholdDays",
        "'enabled':true,'thresholdDays':7,'windows':[W] | thresholdDays",
        "'enabled':true,'thresholdDays':30,'zone':'Mars/Olympus' | zone",
        "'enabled':true,'thresholdDays':30,'windows':[{}] | windows",
        "'enabled':true,'thresholdDays':30,'windows':[null] | windows",
        "'thresholdDays':30,'windows':[{'day':'SUNDAY','from':'25:00','length':'PT1H'}] | windows",
        "'thresholdDays':30,'windows':[{'day':'SUNDAY','from':'02:00','length':'PT1M'}] | windows",
        "'thresholdDays':30,'windows':[{'day':'SUNDAY','from':'02:00','length':'P2D'}] | windows",
        "'thresholdDays':30,'windows':[{'day':'SOMEDAY','from':'02:00','length':'PT1H'}] | day",
        "'thresholdDays':30,'tresholdDays':30 | tresholdDays"
      })
  void aPolicyThatCannotBeKeptIsRefusedByName(String members, String field) {
    var portal = world.readyPortal();
    var window = "{'day':'SUNDAY','from':'02:00','length':'PT1H'}";
    var json = "{" + members.replace("W", window) + "}";

    var answer = put(portal, json.replace('\'', '"'));

    Api.refused(answer, 400, answer.path("code")).body(containsString(field));
    Api.admin().get(address(portal)).then().body("enabled", equalTo(false));
  }

  private static Response put(PortalId portal, Object policy) {
    return Api.json(policy).put(address(portal));
  }

  private static String address(PortalId portal) {
    return Api.PORTALS + "/" + portal + "/renewal-policy";
  }

  private static List<Object> renewals(PortalId portal) {
    return Api.admin().get(Api.PORTALS + "/" + portal + "/renewals").path("items");
  }
}
