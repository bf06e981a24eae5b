package io.keyturn.common.keytable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.common.key.KeyState;
import io.keyturn.common.keytable.Instance.Served;
import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.portal.PortalState;
import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.Samples;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Who listens on {@code keyturn_portal} hears of every change that concerns publication. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class AnnouncementComponentTest {
  @Inject AuthenticationKeyStore keys;
  @Inject PortalStore portals;
  @Inject EnvironmentStore environments;
  @Inject InstanceStore instances;
  @Inject KeyTable table;
  @Inject DataSource database;

  private PortalId portal;
  private Connection listener;

  @BeforeEach
  void listen() throws SQLException {
    portal = table.portal().id();
    listener = database.getConnection();
    try (var statement = listener.createStatement()) {
      statement.execute("listen keyturn_portal");
    }
  }

  @AfterEach
  void stopListening() throws SQLException {
    try (var statement = listener.createStatement()) {
      statement.execute("unlisten *");
    }
    listener.close();
  }

  /**
   * The portals that were announced up to now. A notice of our own is the end of the list: notices
   * come in the order of their commits, so nothing has to be waited for in vain.
   */
  private Set<String> heard() throws SQLException {
    var end = "end-" + UUID.randomUUID();
    table.ask("select pg_notify('keyturn_portal', ?)", end);
    var heard = new HashSet<String>();
    while (!heard.contains(end)) {
      var notices = listener.unwrap(PGConnection.class).getNotifications(10_000);
      assertEquals(true, notices != null && notices.length > 0, "a notice within ten seconds");
      for (var notice : notices) {
        heard.add(notice.getParameter());
      }
    }
    heard.remove(end);
    return heard;
  }

  @Test
  void aKeyIsAnnouncedInEachOfItsStates() throws SQLException {
    var key = table.stagedKey(portal);
    assertEquals(Set.of(portal.value()), heard(), KeyState.STAGED.name());

    keys.activate(key.id());
    assertEquals(Set.of(portal.value()), heard(), KeyState.ACTIVE.name());

    keys.activate(table.stagedKey(portal).id());
    heard();
    keys.retire(key.id());
    assertEquals(Set.of(portal.value()), heard(), KeyState.RETIRED.name());
  }

  @Test
  void aPortalIsAnnouncedWhenItComesChangesAndGoes() throws SQLException {
    var added = table.portal();
    assertEquals(Set.of(added.id().value()), heard());

    portals.replace(added.in(PortalState.STOPPED));
    assertEquals(Set.of(added.id().value()), heard());

    portals.remove(added.id());
    assertEquals(Set.of(added.id().value()), heard());
  }

  @Test
  void aChangeOfAnEnvironmentIsAnnouncedToItsPortalsAndToNobodyElse() throws SQLException {
    var fabrikam = environment("Fabrikam");
    environments.put(fabrikam);
    var itsPortals = Set.of(portalOf(fabrikam), portalOf(fabrikam));
    heard();

    environments.put(environment("Fabrikam Inc."));
    assertEquals(itsPortals, heard());

    table.execute("update environment set name = name where id = ?", fabrikam.id().value());
    assertEquals(Set.of(), heard(), "nothing has changed");
  }

  private static Environment environment(String name) {
    var like = Samples.contosoOrg();
    return new Environment(
        new EnvironmentId("fabrikam-org"), name, like.url(), like.organisation(), "a@b.example");
  }

  private String portalOf(Environment environment) {
    var like = Samples.portal(Samples.anyPortalId(), PortalState.READY);
    portals.add(
        new Portal(
            like.id(), environment.id(), like.profile(), like.clientId(), PortalState.READY));
    return like.id().value();
  }

  @Test
  void whatIsRolledBackIsNotAnnounced() throws SQLException {
    QuarkusTransaction.begin();
    table.stagedKey(portal);
    QuarkusTransaction.rollback();

    assertEquals(Set.of(), heard());
  }

  /** Every instance reports every few seconds; that must not make all of them read the table. */
  @Test
  void aSignOfLifeIsNotAnnounced() throws SQLException {
    var instance = UUID.randomUUID();

    instances.register(instance, portal, URI.create("http://localhost:1"));
    instances.report(instance, new Served(Optional.empty(), false));

    assertEquals(Set.of(), heard());
  }
}
