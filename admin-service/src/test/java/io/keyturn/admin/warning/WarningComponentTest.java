package io.keyturn.admin.warning;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.ExpiringPortals;
import io.keyturn.admin.web.Cursor;
import io.keyturn.common.expiry.ExpiryText;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.PortalId;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ComponentTest
class WarningComponentTest {
  private static final String PATH = "/api/v1/warnings";

  @Inject ExpiringPortals portals;
  @Inject AuthenticationKeyStore keys;
  @Inject Database database;

  @Test
  void whatExpiresWithinTheLadderComesSoonestFirst() {
    var later = portals.expiringIn(89);
    var tooLate = portals.expiringIn(91);
    var soon = portals.expiringIn(6);
    var expired = portals.expiringIn(-3);
    var middle = portals.expiringIn(20);

    list(viewerOf(later, tooLate, soon, expired, middle))
        .body("items.portal", equalTo(ids(expired, soon, middle, later)))
        .body("items.severity", equalTo(List.of("EXPIRED", "CRITICAL", "WARNING", "NOTICE")))
        .body("items[0].environment", equalTo("contoso-org"))
        .body("items[0].name", equalTo("Contoso Self-Service"))
        .body("items[1].expiresAt", equalTo(expiration(soon).toString()))
        .body("items[1].renewal", nullValue())
        .body("items[1].renewalPlannedAt", nullValue())
        .body("items[1].blockedNotices", equalTo(0))
        .body("next", nullValue());
  }

  @Test
  void aRenewedKeyIsNotWarnedOf() {
    var portal = portals.expiringIn(2);

    portals.activate(portal, Instant.now().plus(Duration.ofDays(700)));

    list(viewerOf(portal)).body("items", empty());
  }

  @Test
  void nobodyIsWarnedOfAPortalThatIsNotTheirs() {
    var portal = portals.expiringIn(2);
    var another = portals.expiringIn(3);

    list(Api.as("Portal Owner:" + another)).body("items.portal", equalTo(ids(another)));
    list(Api.as("System Administrator:another-org")).body("items", empty());
    list(viewerOf(portal)).body("items.portal", equalTo(ids(portal)));
  }

  @Test
  void pagesShowEachOnceAlsoWhereTheyExpireInTheSameSecond() {
    var expiration = Instant.now().plus(Duration.ofDays(5));
    var same = Stream.generate(() -> portals.expiringAt(expiration)).limit(5).toList();
    var caller = same.toArray(PortalId[]::new);
    var seen = new ArrayList<String>();
    String cursor = "";
    while (cursor != null) {
      var page = list(viewerOf(caller), "?limit=2" + cursor).extract();
      seen.addAll(page.<List<String>>path("items.portal"));
      cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
    }

    assertEquals(same.stream().map(PortalId::value).sorted().toList(), seen);
  }

  @Test
  void aRenewalUnderWayIsNamed() {
    var portal = portals.expiringIn(6);
    var renewal = portals.renewalUnderWay(portal);

    list(viewerOf(portal))
        .body("items[0].renewal", equalTo("/api/v1/portals/" + portal + "/renewals/" + renewal))
        .body("items[0].message", endsWith("A renewal is under way."));

    portals.forget(renewal);
  }

  @Test
  void anAutomaticRenewalThatIsPlannedIsNamed() {
    var portal = portals.expiringIn(60);
    Api.json(Map.of("enabled", true, "thresholdDays", 30))
        .put("/api/v1/portals/" + portal + "/renewal-policy")
        .then()
        .statusCode(200);

    var planned = expiration(portal).minus(Duration.ofDays(30));
    var date = new ExpiryText(Language.EN).date(planned);
    list(viewerOf(portal))
        .body("items[0].renewalPlannedAt", equalTo(planned.toString()))
        .body("items[0].message", endsWith("It will be renewed automatically on " + date + "."));
  }

  @Test
  void blockedNoticesAreCounted() {
    var portal = portals.expiringIn(6);
    notice(portal, "BLOCKED");
    notice(portal, "BLOCKED");
    notice(portal, "DUE");

    list(viewerOf(portal)).body("items[0].blockedNotices", equalTo(2));

    database.update("delete from notice where portal_id = ?", portal.value());
  }

  @ParameterizedTest
  @CsvSource({
    "'', en, 6, 'The authentication key of Contoso Self-Service expires in 7 days, on '",
    "de-CH, de, 6, 'Der Authentifizierungsschlüssel von Contoso Self-Service läuft in 7 Tagen ab'",
    "es, es, 6, 'La clave de autenticación de Contoso Self-Service caduca en 7 días, el '",
    "de, de, -3, 'Der Authentifizierungsschlüssel von Contoso Self-Service ist vor 2 Tagen abge'",
    "<script>, en, -3, 'The authentication key of Contoso Self-Service expired 2 days ago, on '"
  })
  void theSentenceIsInTheCallersLanguage(String accepted, String tag, int days, String expected) {
    var portal = portals.expiringIn(days);

    list(viewerOf(portal).header("Accept-Language", accepted))
        .header("Content-Language", tag)
        .header("Vary", "Accept-Language")
        .body("items[0].message", startsWith(expected));
  }

  @Test
  void aCursorThatIsNoneIsRefused() {
    Api.refused(Api.admin().get(PATH + "?cursor=*"), 400, "cursor-malformed");
    Api.refused(Api.admin().get(PATH + "?cursor=" + Cursor.of("contoso")), 400, "cursor-malformed");
  }

  private void notice(PortalId portal, String state) {
    database.update(
        "insert into notice (id, kind, channel, environment_id, portal_id, recipient, language,"
            + " state, reason, due_at) values (gen_random_uuid(), 'RENEWAL_FAILED', 'MAIL',"
            + " 'contoso-org', ?, 'a@contoso.example', 'en', ?, 'why', 'infinity')",
        portal.value(),
        state);
  }

  private Instant expiration(PortalId portal) {
    return keys.active(portal).orElseThrow().certificate().notAfter();
  }

  private static RequestSpecification viewerOf(PortalId... portals) {
    return Api.as(Stream.of(portals).map(portal -> "Viewer:" + portal).toArray(String[]::new));
  }

  private static ValidatableResponse list(RequestSpecification caller) {
    return list(caller, "");
  }

  private static ValidatableResponse list(RequestSpecification caller, String query) {
    return caller.get(PATH + query).then().statusCode(200).contentType(ContentType.JSON);
  }

  private static List<String> ids(PortalId... portals) {
    return Stream.of(portals).map(PortalId::value).toList();
  }
}
