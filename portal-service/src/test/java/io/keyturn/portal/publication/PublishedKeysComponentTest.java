package io.keyturn.portal.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.LogCapture;
import io.keyturn.common.testing.Samples;
import io.keyturn.portal.publication.Publication.Closed;
import io.keyturn.portal.publication.Publication.Open;
import io.keyturn.portal.testing.Portals;
import io.keyturn.portal.testing.RecordedEvent;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StageResource.class)
class PublishedKeysComponentTest {
  @Inject AuthenticationKeyStore keys;
  @Inject PortalStore portals;
  @Inject PortalKeysReader reader;
  @Inject Portals others;

  private final RecordedEvent<PortalKeys> refreshed = new RecordedEvent<>();
  private final LogCapture log = LogCapture.open();
  private PortalId portal;
  private volatile boolean broken;
  private PublishedKeys published;

  @BeforeEach
  void begin() {
    portal = others.another();
    published = new PublishedKeys(portal, breakable(reader), refreshed, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    log.close();
  }

  /** Anonymous, so that it does not become a bean of the application. */
  private PortalKeysReader breakable(PortalKeysReader real) {
    return new PortalKeysReader(null, null, null, null, null) {
      @Override
      public Optional<PortalKeys> read(PortalId id) {
        if (broken) {
          throw new IllegalStateException("the database is away");
        }
        return real.read(id);
      }
    };
  }

  private void activate() {
    keys.activate(keys.stage(portal, Samples.keyPair(portal), Optional.empty()).id());
  }

  @Test
  void sayThatTheyAreStartingUntilTheyWereRead() {
    assertEquals(new Closed(Unavailable.STARTING), published.publication());
    assertEquals(Optional.empty(), published.keys());
    assertFalse(published.loaded());
  }

  @Test
  void areNotLoadedByARefreshThatFails() {
    broken = true;

    assertThrows(IllegalStateException.class, published::refresh);

    assertFalse(published.loaded());
  }

  @Test
  void followTheKeyTable() {
    assertTrue(published.refresh());
    assertEquals(new Closed(Unavailable.NO_ACTIVE_KEY), published.publication());
    activate();

    published.refresh();

    assertTrue(published.publication() instanceof Open);
    assertTrue(published.loaded());
  }

  @Test
  void tellEveryRefreshAndLogOnlyChanges() {
    activate();
    published.refresh();
    published.refresh();

    assertEquals(2, refreshed.fired().size());
    assertEquals(1, log.linesWith("Portal " + portal).size());
  }

  @Test
  void stayAsTheyWereWhileTheTableCannotBeRead() {
    activate();
    published.refresh();
    var before = published.publication();
    broken = true;

    assertThrows(IllegalStateException.class, published::refresh);

    assertEquals(before, published.publication());
  }

  @Test
  void areGivenOutNoMoreOnceThePortalIsRemoved() {
    activate();
    published.refresh();
    portals.remove(portal);

    assertFalse(published.refresh());

    assertEquals(new Closed(Unavailable.PORTAL_REMOVED), published.publication());
    assertEquals(Optional.empty(), published.keys());
  }

  @Test
  void anOutageIsLoggedAtItsBeginningAndItsEnd() {
    var refresh = new Refresh(published);
    broken = true;
    refresh.attempt();
    refresh.attempt();
    broken = false;
    refresh.attempt();
    refresh.attempt();

    assertEquals(1, log.linesWith("WARN The key table cannot be read").size());
    assertEquals(1, log.linesWith("INFO The key table can be read again").size());
    assertTrue(published.loaded());
  }
}
