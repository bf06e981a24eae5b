package io.keyturn.admin.calendar;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.ExpiringPortals;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Summary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a calendar says, read by a reader of calendars. */
@ComponentTest
class CalendarComponentTest {
  private static final Instant EXPIRATION =
      Instant.now().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.SECONDS);

  @Inject ExpiringPortals portals;
  @Inject AuthenticationKeyStore keys;

  private EnvironmentId environment;
  private String address;

  @BeforeEach
  void feed() {
    environment = portals.environment("Contoso");
    address = Feeds.make(environment).replaceFirst("http://localhost:8081", "");
  }

  @Test
  void showsWhenEachKeyExpiresSoonestFirst() throws Exception {
    var later = portals.named("Later", environment, EXPIRATION.plusSeconds(1));
    var soon = portals.named("Soon", environment, EXPIRATION);
    portals.named("Elsewhere", portals.environment("Another"), EXPIRATION);

    var events = events();

    assertEquals(
        List.of("Soon: authentication key expires", "Later: authentication key expires"),
        events.stream().map(CalendarComponentTest::summary).toList());
    assertEquals(List.of(uid("key", soon), uid("key", later)), uids(events));
    assertEquals(EXPIRATION, start(events.get(0)));
    assertEquals(activated(soon), events.get(0).getDateTimeStamp().getDate());
    assertEquals(
        "http://localhost:8081/portals/" + soon + "/key",
        events.get(0).getRequiredProperty("URL").getValue());
    assertEquals(1, events.get(0).getAlarms().size());
  }

  @Test
  void showsWhenAPolicyWillRenew() throws Exception {
    var portal = portals.named("Contoso", environment, EXPIRATION);
    var policy = "/api/v1/portals/" + portal + "/renewal-policy";
    Api.json(Map.of("enabled", true, "thresholdDays", 30)).put(policy).then().statusCode(200);

    var events = events();

    assertEquals(List.of(uid("key", portal), uid("renewal", portal)), uids(events));
    assertEquals("Contoso: authentication key is renewed", summary(events.get(1)));
    assertEquals(EXPIRATION.minus(Duration.ofDays(30)), start(events.get(1)));
  }

  @Test
  void aRenewedKeyTakesThePlaceOfTheOldOne() throws Exception {
    var portal = portals.named("Contoso", environment, EXPIRATION);
    var before = uids(events());

    portals.activate(portal, EXPIRATION.plus(Duration.ofDays(700)));

    var after = events();
    assertEquals(List.of(uid("key", portal)), uids(after));
    assertNotEquals(before, uids(after));
  }

  @Test
  void anyNameArrivesAsItIsAndNoLineIsTooLong() throws Exception {
    var name = "Größe, \"Straße\"; C:\\neu \uD83D\uDE00 END:VEVENT ".repeat(4).strip();
    portals.named(name, environment, EXPIRATION);

    var text = text();

    for (String line : text.split("\r\n", -1)) {
      assertTrue(line.getBytes(UTF_8).length <= 75, line);
    }
    assertTrue(text.startsWith("BEGIN:VCALENDAR\r\n") && text.endsWith("END:VCALENDAR\r\n"), text);
    assertTrue(text.contains("\r\nVERSION:2.0\r\n"), text);
    assertEquals(name + ": authentication key expires", summary(events().get(0)));
    assertEquals(1, events().size());
  }

  @Test
  void whoHasItAlreadyIsToldSo() {
    portals.named("Contoso", environment, EXPIRATION);
    var first =
        given()
            .get(address)
            .then()
            .statusCode(200)
            .header("Content-Type", "text/calendar;charset=utf-8")
            .header("Cache-Control", "private, no-cache")
            .header("X-Content-Type-Options", "nosniff")
            .extract();
    var tag = first.header("ETag");

    given().header("If-None-Match", tag).get(address).then().statusCode(304).header("ETag", tag);
    portals.named("New", environment, EXPIRATION);
    given().header("If-None-Match", tag).get(address).then().statusCode(200);
    given().head(address).then().statusCode(200);
  }

  private List<VEvent> events() throws IOException, ParserException {
    var calendar = new CalendarBuilder().build(new StringReader(text()));
    assertEquals("Keyturn: Contoso", calendar.getRequiredProperty("X-WR-CALNAME").getValue());
    return calendar.getComponents("VEVENT");
  }

  private String text() {
    return new String(given().get(address).then().statusCode(200).extract().asByteArray(), UTF_8);
  }

  private String uid(String what, PortalId portal) {
    return what + "-" + keys.active(portal).orElseThrow().id() + "@keyturn";
  }

  private Instant activated(PortalId portal) {
    return keys.active(portal)
        .flatMap(key -> key.history().activatedAt())
        .orElseThrow()
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private static List<String> uids(List<VEvent> events) {
    return events.stream().map(event -> event.getUid().orElseThrow().getValue()).toList();
  }

  private static Instant start(VEvent event) {
    return Instant.from(event.getDateTimeStart().getDate());
  }

  private static String summary(VEvent event) {
    Summary summary = event.getRequiredProperty("SUMMARY");
    return summary.getValue();
  }
}
