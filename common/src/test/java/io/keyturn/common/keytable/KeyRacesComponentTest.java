package io.keyturn.common.keytable;

import static io.keyturn.common.key.KeyState.ACTIVE;
import static io.keyturn.common.key.KeyState.RETIRED;
import static io.keyturn.common.key.KeyState.RETIRING;
import static io.keyturn.common.key.KeyState.STAGED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two replicas at once, and a replica that dies half way. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class KeyRacesComponentTest {
  @Inject AuthenticationKeyStore keys;
  @Inject KeyTable table;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  private KeyState state(AuthenticationKey key) {
    return keys.find(key.id()).orElseThrow().state();
  }

  @Test
  void activatingIsAllOrNothing() {
    var portal = table.portal().id();
    var old = table.activeKey(portal);
    var next = table.stagedKey(portal);

    assertThrows(
        IllegalArgumentException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      keys.activate(next.id());
                      throw new IllegalArgumentException("the replica dies before the commit");
                    }));

    assertEquals(ACTIVE, state(old));
    assertEquals(STAGED, state(next));
  }

  @RepeatedTest(10)
  void oneOfTwoCandidatesBecomesTheActiveKey() throws Exception {
    var portal = table.portal().id();
    var old = table.activeKey(portal);
    var candidates = List.of(table.stagedKey(portal), table.stagedKey(portal));

    var failed =
        atOnce(
            () -> keys.activate(candidates.get(0).id()),
            () -> keys.activate(candidates.get(1).id()));

    assertEquals(RETIRING, state(old));
    assertEquals(1, candidates.stream().filter(key -> state(key) == ACTIVE).count());
    assertEquals(0, failed, "the later one supersedes the earlier one");
  }

  @RepeatedTest(10)
  void theFirstTwoCandidatesEverEndWithOneActiveKey() throws Exception {
    var portal = table.portal().id();
    var candidates = List.of(table.stagedKey(portal), table.stagedKey(portal));

    atOnce(
        () -> keys.activate(candidates.get(0).id()), () -> keys.activate(candidates.get(1).id()));

    assertEquals(1, candidates.stream().filter(key -> state(key) == ACTIVE).count());
  }

  @RepeatedTest(10)
  void twoReplicasMayActivateTheSameKey() throws Exception {
    var portal = table.portal().id();
    var old = table.activeKey(portal);
    var next = table.stagedKey(portal);

    var failed = atOnce(() -> keys.activate(next.id()), () -> keys.activate(next.id()));

    assertEquals(0, failed);
    assertEquals(ACTIVE, state(next));
    assertEquals(RETIRING, state(old));
  }

  @RepeatedTest(10)
  void aKeyIsEitherRolledBackToOrRetired() throws Exception {
    var portal = table.portal().id();
    var old = table.activeKey(portal);
    var next = table.activeKey(portal);

    var failed = atOnce(() -> keys.activate(old.id()), () -> keys.retire(old.id()));

    assertEquals(1, failed, "whoever comes second is told");
    var outcome = List.of(state(old), state(next));
    assertTrue(
        outcome.equals(List.of(ACTIVE, RETIRING)) || outcome.equals(List.of(RETIRED, ACTIVE)),
        outcome::toString);
    assertEquals(state(old) == RETIRED, keys.open(old.id()).isEmpty());
    assertFalse(EnumSet.of(STAGED, RETIRED).contains(state(next)));
  }

  /** How many of them failed. */
  private long atOnce(Runnable one, Runnable other) throws Exception {
    var start = new CyclicBarrier(2);
    var runs =
        Stream.of(one, other)
            .<Future<?>>map(
                act ->
                    threads.submit(
                        () -> {
                          start.await(10, TimeUnit.SECONDS);
                          act.run();
                          return null;
                        }))
            .toList();
    long failed = 0;
    for (var run : runs) {
      try {
        run.get(30, TimeUnit.SECONDS);
      } catch (java.util.concurrent.ExecutionException e) {
        failed++;
      }
    }
    return failed;
  }
}
