package io.keyturn.admin.restart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.keytable.RestartMarker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every way of restarting a portal must do. */
public abstract class PortalRestartContract {
  private static final int TURNS = 60;

  /** The portal under test; the same one at every call of a test. */
  protected abstract SimulatedPortal portal();

  /** An adapter, as another replica of admin-service would have it. */
  protected abstract PortalRestart restart();

  /** The portal with so many replicas, all connected. */
  protected abstract void run(int replicas);

  /** What starts processes, or replaces them, comes on by one step. */
  protected abstract void comeOn();

  /** The next request for a restart takes effect, but its answer is lost. */
  protected abstract void loseNextAnswer();

  /** From now on every request is answered with a no. */
  protected abstract void refuse();

  /** From now on nobody answers. */
  protected abstract void vanish();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyProcessIsReplacedOnce(int replicas) throws RestartException {
    run(replicas);

    finish(portal().mark());
    comeToRest();

    assertEquals(2 * replicas, portal().starts());
    assertEquals(replicas, portal().connected());
  }

  @Test
  void askedAgainWhenDoneItRestartsNothing() throws RestartException {
    run(2);
    var marker = portal().mark();
    finish(marker);

    for (int turn = 0; turn < TURNS; turn++) {
      assertTrue(restart().advance(portal().id(), marker));
      comeOn();
    }

    assertEquals(4, portal().starts());
  }

  @Test
  void askedManyTimesMeanwhileItRestartsOnce() throws RestartException {
    run(2);
    var marker = portal().mark();

    for (int turn = 0; turn < TURNS; turn++) {
      restart().advance(portal().id(), marker);
      restart().advance(portal().id(), marker);
      restart().advance(portal().id(), marker);
      comeOn();
    }

    assertEquals(4, portal().starts());
  }

  @Test
  void aLostAnswerRestartsNothingTwice() throws RestartException {
    run(2);
    var marker = portal().mark();
    loseNextAnswer();
    var failure = failureOf(() -> restart().advance(portal().id(), marker));

    finish(marker);

    assertFalse(failure.refused());
    assertEquals(4, portal().starts());
  }

  @Test
  void replicasAreNeverDownTogether() throws RestartException {
    run(3);

    finish(portal().mark());

    assertTrue(portal().fewest() >= 2, () -> "only " + portal().fewest() + " were connected");
  }

  @Test
  void aLaterMarkerRestartsAgain() throws RestartException {
    run(2);
    finish(portal().mark());

    finish(portal().mark());

    assertEquals(6, portal().starts());
  }

  @Test
  void askingWhetherItCouldRestartsNothing() throws RestartException {
    run(2);

    restart().check(portal().id());
    comeToRest();

    assertEquals(2, portal().starts());
    assertEquals(2, portal().connected());
  }

  @Test
  void aNoIsARefusal() {
    run(1);
    var marker = portal().mark();
    refuse();

    var advancing = failureOf(() -> restart().advance(portal().id(), marker));
    var checking = failureOf(() -> restart().check(portal().id()));

    assertTrue(advancing.refused());
    assertTrue(checking.refused());
  }

  @Test
  void noAnswerIsNoRefusal() {
    run(1);
    var marker = portal().mark();
    vanish();

    var advancing = failureOf(() -> restart().advance(portal().id(), marker));
    var checking = failureOf(() -> restart().check(portal().id()));

    assertFalse(advancing.refused());
    assertFalse(checking.refused());
  }

  /** Brings the restart to its end, and sees to it that the end is not announced before. */
  protected final void finish(RestartMarker marker) throws RestartException {
    for (int turn = 0; turn < TURNS; turn++) {
      if (restart().advance(portal().id(), marker)) {
        assertFalse(olderRuns(marker), "announced while an older process runs");
        return;
      }
      comeOn();
    }
    throw new AssertionError("the restart does not come to its end");
  }

  /** Whether the last ones get their connection is for others to look after. */
  private void comeToRest() {
    for (int turn = 0; turn < TURNS; turn++) {
      comeOn();
    }
  }

  private boolean olderRuns(RestartMarker marker) {
    return portal().live(portal().id()).stream()
        .anyMatch(one -> one.presence().startedAt().isBefore(marker.requestedAt()));
  }

  protected static RestartException failureOf(Executable call) {
    return assertThrows(RestartException.class, call);
  }
}
