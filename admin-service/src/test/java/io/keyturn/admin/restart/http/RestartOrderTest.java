package io.keyturn.admin.restart.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.keytable.Instance;
import io.keyturn.common.keytable.Instance.Presence;
import io.keyturn.common.keytable.Instance.Served;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RestartOrderTest {
  private static final Instant ASKED = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant BEFORE = ASKED.minusSeconds(60);
  private static final Instant AFTER = ASKED.plusSeconds(60);
  private static final PortalId PORTAL = Samples.anyPortalId();

  private final Instance oldest = runs(BEFORE.minusSeconds(1), true);
  private final Instance older = runs(BEFORE, true);
  private final Instance successor = runs(AFTER, true);
  private final Instance unconnected = runs(AFTER, false);

  @Test
  void nobodyRunsSoNothingIsToDo() {
    assertTrue(order(List.of()).done());
    assertEquals(Optional.empty(), order(List.of()).next());
  }

  @Test
  void theOldestGoesFirst() {
    assertEquals(Optional.of(oldest), order(List.of(oldest, older)).next());
  }

  @Test
  void whoStartedAtTheVeryMomentIsNotOld() {
    assertTrue(order(List.of(runs(ASKED, false))).done());
    assertFalse(order(List.of(runs(ASKED.minusNanos(1), true))).done());
  }

  @Test
  void nobodyGoesWhileASuccessorIsMissing() {
    assertEquals(Optional.empty(), order(List.of(older), left(AFTER)).next());
  }

  @Test
  void nobodyGoesWhileASuccessorIsNotConnected() {
    assertEquals(Optional.empty(), order(List.of(older, unconnected), left(AFTER)).next());
  }

  @Test
  void theNextGoesWhenTheFormerHasASuccessor() {
    assertEquals(Optional.of(older), order(List.of(older, successor), left(AFTER)).next());
  }

  @Test
  void everyOneThatLeftNeedsASuccessorOfItsOwn() {
    var order = order(List.of(older, successor), left(AFTER), left(AFTER));

    assertEquals(Optional.empty(), order.next());
  }

  @Test
  void oneThatLeftBeforeTheRestartIsNotWaitedFor() {
    assertEquals(Optional.of(older), order(List.of(older), left(BEFORE)).next());
  }

  @Test
  void oneThatCrashedWithoutAWordIsWaitedForFromItsLastSign() {
    var silentSinceAfter = instance(new Presence(BEFORE, AFTER, Optional.empty()), true);
    var silentSinceBefore = instance(new Presence(BEFORE, BEFORE, Optional.empty()), true);

    assertEquals(Optional.empty(), order(List.of(older), silentSinceAfter).next());
    assertEquals(Optional.of(older), order(List.of(older), silentSinceBefore).next());
  }

  @Test
  void aSuccessorThatDoesNotComeIsWaitedForTwoMinutes() {
    var lastMoment = seen(older, AFTER.plusSeconds(120).minusNanos(1));
    var over = seen(older, AFTER.plusSeconds(120));

    assertEquals(Optional.empty(), order(List.of(lastMoment), left(AFTER)).next());
    assertEquals(Optional.of(over), order(List.of(over), left(AFTER)).next());
  }

  @Test
  void aSuccessorThatIsThereIsWaitedForUntilItIsConnected() {
    var waiting = seen(older, AFTER.plusSeconds(3600));

    assertEquals(Optional.empty(), order(List.of(waiting, unconnected), left(AFTER)).next());
  }

  /** The first one's successor must not pass for that of the second. */
  @Test
  void aSlowRestartStillWaitsForTheSuccessorOfTheOneThatLeftLast() {
    var first = runs(AFTER.plusSeconds(10), true);
    var waiting = seen(older, AFTER.plusSeconds(131));

    var order = order(List.of(waiting, first), left(AFTER), left(AFTER.plusSeconds(130)));

    assertEquals(Optional.empty(), order.next());
  }

  @Test
  void oneThatWasScaledDownHoldsUpNobodyBehindTheNext() {
    var second = runs(AFTER.plusSeconds(130), true);
    var waiting = seen(older, AFTER.plusSeconds(131));

    var order = order(List.of(waiting, second), left(AFTER), left(AFTER.plusSeconds(121)));

    assertEquals(Optional.of(waiting), order.next());
  }

  /** Under a supervisor that starts the new process before the old one has said goodbye. */
  @Test
  void aSuccessorThatOverlapsCountsAsOne() {
    var early = runs(AFTER.minusSeconds(1), true);

    assertEquals(Optional.of(older), order(List.of(older, early), left(AFTER)).next());
  }

  @Test
  void itIsDoneOnlyWhenNoOldOneRuns() {
    assertFalse(order(List.of(older, successor), left(AFTER)).done());
    assertTrue(order(List.of(successor, unconnected), left(AFTER), left(AFTER)).done());
  }

  private static RestartOrder order(List<Instance> live, Instance... gone) {
    var latest = new ArrayList<>(live);
    latest.addAll(List.of(gone));
    return new RestartOrder(live, latest, ASKED);
  }

  private static Instance runs(Instant startedAt, boolean connected) {
    return instance(new Presence(startedAt, AFTER, Optional.empty()), connected);
  }

  private static Instance seen(Instance instance, Instant at) {
    var presence = new Presence(instance.presence().startedAt(), at, Optional.empty());
    return new Instance(
        instance.id(), instance.portal(), instance.url(), instance.served(), presence);
  }

  private static Instance left(Instant stoppedAt) {
    return instance(new Presence(BEFORE, BEFORE, Optional.of(stoppedAt)), true);
  }

  private static Instance instance(Presence presence, boolean connected) {
    var id = UUID.randomUUID();
    var url = URI.create("http://localhost:1/" + id);
    return new Instance(id, PORTAL, url, new Served(Optional.of("kid"), connected), presence);
  }
}
