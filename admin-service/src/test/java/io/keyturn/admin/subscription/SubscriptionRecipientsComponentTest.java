package io.keyturn.admin.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.Recipient;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told about a portal. */
@ComponentTest
class SubscriptionRecipientsComponentTest {
  private static final Recipient SUPPORT =
      new Recipient(Channel.MAIL, "support@contoso.example", Language.EN, Optional.empty());

  @Inject Subscribers people;
  @Inject SubscriptionRecipients recipients;
  @Inject Database database;
  @Inject EntityManagerFactory factory;

  private EnvironmentId environment;

  @BeforeEach
  void own() {
    environment = people.environment();
  }

  @Test
  void everybodyWhoHasSubscribedToItInTheirLanguage() {
    var portal = people.portal(environment);
    var other = people.portal(environment);
    var all = "A." + Subscribers.known();
    var one = "b." + Subscribers.known();
    var first = people.subscribe(environment, Map.of("address", all, "language", "de"));
    var second =
        people.subscribe(
            environment,
            Map.of("address", one, "language", "es", "portals", List.of(portal.value())));
    people.subscribe(people.environment(), all);

    var told = recipients.of(List.of(portal, other));

    var everywhere = recipient(all, Language.DE, first);
    assertEquals(
        Map.of(
            portal, List.of(everywhere, recipient(one, Language.ES, second)),
            other, List.of(everywhere)),
        told);
  }

  @Test
  void theSupportContactWhereNobodyWhoIsActiveCoversThePortal() {
    var portal = people.portal(environment);
    var covered = people.portal(environment);
    people.subscribe(environment, Subscribers.stranger());
    var paused = people.subscribe(environment, Subscribers.known());
    Subscribers.patch(environment, paused, Map.of("state", "PAUSED")).then().statusCode(200);

    assertEquals(List.of(SUPPORT), of(portal));

    var address = Subscribers.known();
    var limited =
        people.subscribe(
            environment, Map.of("address", address, "portals", List.of(covered.value())));
    assertEquals(List.of(recipient(address, Language.EN, limited)), of(covered));
    assertEquals(List.of(SUPPORT), of(portal));
  }

  @Test
  void theSupportContactAgainOnceTheLastOneIsGone() {
    var portal = people.portal(environment);
    var id = people.subscribe(environment, Subscribers.known());
    Api.admin().delete(Subscribers.path(environment, id)).then().statusCode(204);

    assertEquals(List.of(SUPPORT), of(portal));
  }

  @Test
  void nobodyForNoPortalOrOneThatIsGone() {
    assertEquals(Map.of(), recipients.of(List.of()));
    assertEquals(Map.of(), recipients.of(List.of(new PortalId("no-such-portal"))));
  }

  @Test
  void fiveHundredPortalsCostNoMoreQueriesThanOne() {
    people.subscribe(environment, Subscribers.known());
    var portals = IntStream.range(0, 500).mapToObj(this::named).toList();
    database.update(
        "insert into portal (id, environment_id, name, type, url, client_id, state) select ? || n,"
            + " ?, 'Contoso', 'Self-service', 'http://localhost:1', ? || n, 'READY'"
            + " from generate_series(0, 499) n",
        named("-"),
        environment.value(),
        named("-"));
    var statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      var told = QuarkusTransaction.requiringNew().call(() -> recipients.of(portals));

      assertEquals(500, told.size());
      // The service's own clockwork asks something meanwhile, too.
      assertTrue(
          statistics.getPrepareStatementCount() < 450,
          () -> statistics.getPrepareStatementCount() + " queries");
    } finally {
      statistics.setStatisticsEnabled(false);
      statistics.clear();
    }
  }

  private PortalId named(int number) {
    return new PortalId(named("-") + number);
  }

  private String named(String end) {
    return environment.value() + end;
  }

  private List<Recipient> of(PortalId portal) {
    return recipients.of(List.of(portal)).get(portal);
  }

  private static Recipient recipient(String address, Language language, UUID subscription) {
    return new Recipient(
        Channel.MAIL, address.toLowerCase(Locale.ROOT), language, Optional.of(subscription));
  }
}
