package io.keyturn.common.keytable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.keytable.PortalFilter.Visible;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.portal.PortalProfile;
import io.keyturn.common.portal.PortalState;
import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.Samples;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class PortalStoreComponentTest {
  private static final PortalFilter ALL =
      new PortalFilter(Optional.empty(), Optional.empty(), Optional.empty());

  @Inject PortalStore portals;
  @Inject EnvironmentStore environments;
  @Inject InstanceStore instances;
  @Inject AuthenticationKeyStore keys;
  @Inject KeyTable table;

  private static List<String> ids(List<Portal> found) {
    return found.stream().map(portal -> portal.id().value()).toList();
  }

  private void only(Portal... wanted) throws SQLException {
    table.execute("delete from portal");
    environments.put(Samples.contosoOrg());
    for (var portal : wanted) {
      portals.add(portal);
    }
  }

  private static Portal portal(String id, PortalState state) {
    return Samples.portal(new PortalId(id), state);
  }

  @Test
  void findsAPortalAsItWasAdded() {
    var portal = table.portal();

    assertEquals(Optional.of(portal), portals.find(portal.id()));
    assertEquals(Optional.empty(), portals.find(Samples.anyPortalId()));
  }

  @Test
  void addsNoPortalUnderAnIdThatIsTaken() {
    var portal = table.portal();

    assertFalse(portals.add(portal.in(PortalState.STOPPED)));

    assertEquals(Optional.of(portal), portals.find(portal.id()));
  }

  @Test
  void replacesWhatIsKnown() {
    var portal = table.portal();
    var profile = new PortalProfile("Ünï & <b>", "Partner", URI.create("https://x.example/p?q=1"));
    var changed = portal.with(profile).in(PortalState.STOPPED);

    assertTrue(portals.replace(changed));

    assertEquals(Optional.of(changed), portals.find(portal.id()));
    assertFalse(portals.replace(Samples.portal(Samples.anyPortalId(), PortalState.READY)));
  }

  @Test
  void removesAPortalWithAllThatBelongsToIt() throws SQLException {
    var portal = table.portal().id();
    var key = table.activeKey(portal);
    table.renewal(portal, "RUNNING");
    instances.register(UUID.randomUUID(), portal, URI.create("http://localhost:1"));

    assertTrue(portals.remove(portal));

    assertEquals(Optional.empty(), portals.find(portal));
    assertEquals(Optional.empty(), keys.find(key.id()));
    assertEquals(List.of(), instances.latest(portal, 10));
    assertEquals(0L, table.ask("select count(*) from renewal where portal_id = ?", portal.value()));
    assertFalse(portals.remove(portal));
  }

  @Test
  void pagesThroughAllPortalsExactlyOnce() throws SQLException {
    var names = List.of("a-b", "ab1", "abc", "a1c", "zzz", "-a-", "000", "a--");
    only(names.stream().map(name -> portal(name, PortalState.READY)).toArray(Portal[]::new));

    var seen = new ArrayList<String>();
    var after = "";
    List<Portal> page;
    do {
      page = portals.page(ALL, after, 3);
      seen.addAll(ids(page));
      after = page.isEmpty() ? after : seen.get(seen.size() - 1);
    } while (page.size() == 3);

    assertEquals(names.size(), seen.size());
    assertEquals(Set.copyOf(names), Set.copyOf(seen));
  }

  @Test
  void filtersByStateAndEnvironment() throws SQLException {
    only(portal("one", PortalState.READY), portal("two", PortalState.STOPPED));
    var stopped = Optional.of(PortalState.STOPPED);
    var here = Optional.of(Samples.CONTOSO_ORG);
    var elsewhere = Optional.of(new EnvironmentId("fabrikam-org"));

    assertEquals(List.of("two"), page(new PortalFilter(here, stopped, Optional.empty())));
    assertEquals(
        List.of("one", "two"), page(new PortalFilter(here, Optional.empty(), Optional.empty())));
    assertEquals(List.of(), page(new PortalFilter(elsewhere, Optional.empty(), Optional.empty())));
  }

  @Test
  void showsOnlyWhatTheCallerMaySee() throws SQLException {
    only(portal("one", PortalState.READY), portal("two", PortalState.READY));

    assertEquals(List.of("one"), page(visible(Set.of("one"), Set.of())));
    assertEquals(List.of("one", "two"), page(visible(Set.of(), Set.of("contoso-org"))));
    assertEquals(List.of(), page(visible(Set.of("three"), Set.of("fabrikam-org"))));
    assertEquals(List.of(), page(visible(Set.of(), Set.of())), "who sees nothing sees nothing");
  }

  private static PortalFilter visible(Set<String> portals, Set<String> environments) {
    return new PortalFilter(
        Optional.empty(), Optional.empty(), Optional.of(new Visible(portals, environments)));
  }

  private List<String> page(PortalFilter filter) {
    return ids(portals.page(filter, "", 10));
  }
}
