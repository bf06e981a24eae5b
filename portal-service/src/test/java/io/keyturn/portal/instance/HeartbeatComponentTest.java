package io.keyturn.portal.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.Instance;
import io.keyturn.common.keytable.Instance.Served;
import io.keyturn.common.keytable.InstanceStore;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.FakeProvider.Mood;
import io.keyturn.portal.testing.FirstSight;
import io.keyturn.portal.testing.Portals;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.Stage;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The instance of the running application; its heart beats once a second here. */
@QuarkusTest
@WithTestResource(StageResource.class)
class HeartbeatComponentTest {
  @Inject InstanceStore instances;
  @Inject AuthenticationKeyStore keys;
  @Inject ThisInstance instance;
  @Inject FirstSight sight;
  @Inject Portals portals;

  @BeforeEach
  void isConnected() throws Exception {
    Eventually.holds(() -> assertEquals(served(true), row().served()));
  }

  @Test
  void hasRegisteredBeforeItReadsAKey() {
    assertTrue(sight.registered().isPresent(), "read a key before it registered");
    assertEquals(sight.registered(), instance.startedAt());
    assertEquals(instance.startedAt().orElseThrow(), row().presence().startedAt());
  }

  @Test
  void beats() throws Exception {
    var before = row().presence().seenAt();

    Eventually.holds(() -> assertTrue(row().presence().seenAt().isAfter(before)));
  }

  @Test
  void reportsThatItIsNotConnectedAndThatItIsAgain() throws Exception {
    Stage.mood(Mood.ENVIRONMENT_DOWN);

    Eventually.holds(() -> assertEquals(served(false), row().served()));
    Stage.mood(Mood.FINE);
    Eventually.holds(() -> assertEquals(served(true), row().served()));
  }

  @Test
  void entersAgainWhereItWasForgotten() throws Exception {
    var before = row();
    portals.run("delete from portal_instance where id = ?", before.id());

    Eventually.holds(() -> assertEquals(served(true), row().served()));

    assertEquals(before.id(), row().id());
    assertEquals(before.presence().startedAt(), row().presence().startedAt());
  }

  private Instance row() {
    var rows = instances.latest(Seed.CONTOSO, 1);
    assertEquals(1, rows.size());
    return rows.get(0);
  }

  private Served served(boolean connected) {
    return new Served(Optional.of(keys.active(Seed.CONTOSO).orElseThrow().kid()), connected);
  }
}
