package io.keyturn.local.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.keyturn.local.check.Turnover;
import io.keyturn.local.e2e.SharedStack.Running;
import io.keyturn.local.stack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SIGKILL on the packaged admin-service, anywhere in a renewal; the next process finishes it. */
@ExtendWith(SharedStack.class)
class CrashE2E {

  @ParameterizedTest
  @EnumSource(
      names = {
        "AFTER_THE_KEY_IS_REGISTERED",
        "AFTER_THE_PORTAL_IS_TOLD",
        "BEFORE_THE_OLD_KEY_IS_DESTROYED"
      })
  void aRenewalIsFinishedByTheNextProcess(CrashPoint point, Running running) throws Exception {
    crashAt(point, running);
  }

  /** Takes minutes more; see the README. */
  @Tag("campaign")
  @ParameterizedTest
  @EnumSource(
      names = {
        "BEFORE_THE_KEY_IS_STAGED",
        "AFTER_THE_KEY_IS_STAGED",
        "AFTER_THE_KEY_IS_PROVED",
        "BEFORE_THE_KEY_IS_ACTIVE",
        "AFTER_THE_KEY_IS_ACTIVE",
        "BEFORE_THE_RESTART_IS_MARKED",
        "AFTER_THE_RESTART",
        "BEFORE_THE_END"
      })
  void aRenewalIsFinishedByTheNextProcessAlso(CrashPoint point, Running running) throws Exception {
    crashAt(point, running);
  }

  private static void crashAt(CrashPoint point, Running running) throws Exception {
    LocalStack stack = running.stack();
    Soundness soundness = Soundness.before(stack);
    Turnover turnover = soundness.turnover();
    KeyTable keyTable = soundness.keyTable();

    JsonNode renewal;
    try (HoldPoint hold = point.hold(keyTable)) {
      String id = turnover.startRenewal();
      hold.awaitReached();
      stack.part("admin-service").process().orElseThrow().destroyForcibly();
      assertTrue(turnover.registeredKids().contains(soundness.servedKid()), "stranded");
      hold.release();
      turnover.awaitAdmin();
      renewal = turnover.awaitEnd(id);
    }

    soundness.assertRenewedOnce(renewal);
  }
}
