package io.keyturn.admin.center.home;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.center.Pages;
import io.keyturn.admin.center.home.FleetFilter.Show;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.ExpiringPortals;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.keytable.PortalFilter.Visible;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import io.keyturn.common.testing.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ComponentTest
class HomePageComponentTest {
  @Inject ExpiringPortals portals;
  @Inject TestWorld world;
  @Inject FleetStore fleet;
  @Inject ExpiryMonths months;
  @Inject EntityManager entities;

  @Test
  void soonestComesFirstAndPortalsWithoutAKeyLast() {
    var keyless = world.bystander();
    var later = portals.expiringIn(400);
    var expired = portals.expiringIn(-2);
    var soon = portals.expiringIn(3);

    var html =
        Pages.shown(owner(keyless, later, expired, soon).get("/").then()).extract().asString();

    assertEquals(
        ids(expired, soon, later, keyless),
        Stream.of(expired, soon, later, keyless)
            .map(PortalId::value)
            .sorted(
                (a, b) ->
                    html.indexOf("/portals/" + a + "\">") - html.indexOf("/portals/" + b + "\">"))
            .toList());
    assertTrue(html.contains("Renewal overdue"));
    assertTrue(html.contains("in 4 days"), html);
    assertTrue(html.contains("No key"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Portals, Renewal overdue",
    "de, Portale, Erneuerung überfällig",
    "es, Portales, Renovación atrasada"
  })
  void isWrittenInTheReadersLanguage(String language, String title, String standing) {
    var portal = portals.expiringIn(3);

    Pages.shown(owner(portal).header("Accept-Language", language).get("/").then(), 200, language)
        .body(containsString("<h1>" + title + "</h1>"))
        .body(containsString(standing));
  }

  @Test
  void showsNothingOfOthersPortals() {
    var mine = portals.expiringIn(5);
    var other = portals.expiringIn(5);

    Pages.shown(owner(mine).get("/").then())
        .body(containsString(mine.value()))
        .body(not(containsString(other.value())));
    Pages.shown(Pages.as().get("/").then())
        .body(containsString("You see no portal"))
        .body(not(containsString(other.value())));
  }

  @ParameterizedTest
  @CsvSource({"%", "_", "!", "'", "\"><script>alert(1)</script>"})
  void whatIsSearchedForIsTakenAsItIs(String text) {
    var portal = portals.expiringIn(5);

    Pages.shown(owner(portal).queryParam("q", text).get("/").then())
        .body(containsString("No portal matches"))
        .body(not(containsString("<script>alert")));
  }

  @Test
  void eachIsOnOnePageAlsoWhereTheyExpireInTheSameSecond() {
    var expiration = Instant.now().plus(Duration.ofDays(50));
    var same =
        new ArrayList<>(Stream.generate(() -> portals.expiringAt(expiration)).limit(4).toList());
    same.addAll(Stream.generate(world::bystander).limit(3).toList());
    var filter = new FleetFilter("", Show.ALL, visible(same));
    var seen = new ArrayList<String>();
    var place = FleetPlace.START;
    List<PortalRow> page = fleet.page(filter, place, 2);
    while (!page.isEmpty()) {
      page.forEach(row -> seen.add(row.id()));
      place = FleetPlace.read(FleetPlace.of(page.get(page.size() - 1)).id());
      page = fleet.page(filter, place, 2);
    }

    assertEquals(
        Stream.concat(
                same.subList(0, 4).stream().map(PortalId::value).sorted(),
                same.subList(4, 7).stream().map(PortalId::value).sorted())
            .toList(),
        seen);
  }

  @Test
  void eachFilterShowsItsOwn() {
    var valid = portals.expiringIn(400);
    var soon = portals.expiringIn(20);
    var expired = portals.expiringIn(-20);
    var renewing = portals.expiringIn(300);
    var renewal = portals.renewalUnderWay(renewing);
    var all = visible(List.of(valid, soon, expired, renewing));

    assertEquals(ids(expired, soon, renewing, valid), found(Show.ALL, all));
    assertEquals(ids(soon), found(Show.EXPIRING, all));
    assertEquals(ids(expired), found(Show.EXPIRED, all));
    assertEquals(ids(renewing), found(Show.RENEWING, all));
    assertEquals(ids(), found(Show.FAILED, all));
    assertEquals(ids(), found(Show.SETTING_UP, all));
    portals.forget(renewal);
  }

  @Test
  void findsPartsOfIdsAndNamesWhereFewMatchAndWhereManyDo() {
    world.environment();
    var environment = Samples.CONTOSO_ORG.value();
    QuarkusTransaction.begin();
    try {
      // Seen by nobody else, and gone afterwards.
      database(
          "insert into portal (id, environment_id, name, type, url, client_id, state)"
              + " select 'crowd-' || n, '%s', 'One of a Throng ' || n, 'test', 'http://localhost/',"
                  .formatted(environment)
              + " 'crowd-' || n, 'READY' from generate_series(10001, 30002) n");

      assertEquals(List.of("crowd-29999"), search("THRONG 29999", 5));
      assertEquals(List.of("crowd-29999"), search("rowd-29999", 5));
      assertEquals(List.of("crowd-10001", "crowd-10002"), search("throng", 2));
      assertEquals(List.of("crowd-20000", "crowd-20001"), search("throng 2", 2));
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @Test
  void aCountOfTheWholeFleetIsShownForAWhile() {
    var now = new SettableClock(Instant.now());
    var counts = new ExpiryMonths(entities, () -> Duration.ofMinutes(1), now);
    var before = keys(counts);
    portals.expiringIn(400);

    assertEquals(before, keys(counts));
    now.advance(Duration.ofSeconds(61));
    assertEquals(before + 1, keys(counts));
  }

  private static long keys(ExpiryMonths counts) {
    return counts.of(Optional.empty()).stream().mapToLong(ExpiryMonth::keys).sum();
  }

  private void database(String sql) {
    entities.createNativeQuery(sql).executeUpdate();
  }

  private List<String> search(String text, int limit) {
    return fleet
        .page(new FleetFilter(text, Show.ALL, Optional.empty()), FleetPlace.START, limit)
        .stream()
        .map(PortalRow::id)
        .toList();
  }

  @Test
  void countsKeysByTheMonthInWhichTheyExpire() {
    var mine =
        visible(List.of(portals.expiringIn(-500), portals.expiringIn(-1), portals.expiringIn(400)));

    var counted = months.of(mine);

    assertEquals(26, counted.size());
    assertEquals(2, counted.get(0).keys());
    assertEquals(3, counted.stream().mapToLong(ExpiryMonth::keys).sum());
  }

  private List<String> found(Show show, Optional<Visible> visible) {
    return fleet.page(new FleetFilter("", show, visible), FleetPlace.START, 10).stream()
        .map(PortalRow::id)
        .toList();
  }

  private static Optional<Visible> visible(List<PortalId> portals) {
    return Optional.of(
        new Visible(Set.copyOf(portals.stream().map(PortalId::value).toList()), Set.of()));
  }

  private static io.restassured.specification.RequestSpecification owner(PortalId... portals) {
    return Pages.as(
        Stream.of(portals).map(portal -> "Portal Owner:" + portal).toArray(String[]::new));
  }

  private static List<String> ids(PortalId... portals) {
    return Stream.of(portals).map(PortalId::value).toList();
  }
}
