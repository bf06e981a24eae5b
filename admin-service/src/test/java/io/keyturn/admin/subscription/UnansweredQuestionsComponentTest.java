package io.keyturn.admin.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.portal.EnvironmentId;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a subscription that nobody confirms. */
@ComponentTest
class UnansweredQuestionsComponentTest {
  @Inject Subscribers people;
  @Inject Consent consent;
  @Inject OwnersLinks links;
  @Inject Database database;

  private EnvironmentId environment;
  private final String address = Subscribers.stranger();

  @BeforeEach
  void own() {
    environment = people.environment();
  }

  @Test
  void itIsGoneAfterAWeekAndNobodyKeepsTheAddress() {
    var id = people.subscribe(environment, address);
    var younger = people.subscribe(environment, Subscribers.stranger());
    var active = people.subscribe(environment, Subscribers.known());
    people.aWeekLater(active);

    people.aWeekLater(id);

    TestWorld.await(() -> rows(id) == 0);
    assertEquals("PENDING", people.state(younger));
    assertEquals("ACTIVE", people.state(active));
    var event =
        database.value(
            "select actor || ' ' || detail from audit_event where detail like ?",
            "removed%" + address + "%PENDING%");
    assertTrue(event.startsWith("keyturn removed, never confirmed: "), event);
  }

  @Test
  void askingOnceMoreGivesAnotherWeek() {
    var id = people.subscribe(environment, address);
    database.update(
        "update subscription set asked_at = asked_at - interval '6 days 23 hours' where id = ?",
        id);
    people.aMinuteLater(address);

    Api.admin().post(Subscribers.path(environment, id) + "/confirmation").then().statusCode(202);

    assertEquals(
        "t",
        database.value(
            "select asked_at > now() - interval '1 minute' from subscription where id = ?", id));
  }

  @Test
  void thatItsOwnerHasUnsubscribedOutlivesTheQuestion() {
    var id = people.subscribe(environment, address);
    consent.confirm(links.toConfirm(id));
    consent.unsubscribe(links.toUnsubscribe(id));
    people.aMinuteLater(address);
    Subscribers.post(environment, Map.of("address", address)).then().statusCode(202);
    assertEquals("PENDING", people.state(id));

    people.aWeekLater(id);

    TestWorld.await(() -> "UNSUBSCRIBED".equals(people.state(id)));
  }

  private int rows(UUID id) {
    return Integer.parseInt(database.value("select count(*) from subscription where id = ?", id));
  }
}
