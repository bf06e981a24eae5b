package io.keyturn.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.keyturn.local.check.Turnover;
import io.keyturn.local.e2e.SharedStack.Running;
import io.keyturn.local.part.SupervisedPart;
import io.keyturn.local.process.Ending;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several processes of admin-service on one key table. */
@ExtendWith(SharedStack.class)
class ReplicaE2E {

  @Test
  void oneThatIsPausedWithinATransactionNeitherBlocksNorWrites(Running running) throws Exception {
    LocalStack stack = running.stack();
    Soundness soundness = Soundness.before(stack);
    Turnover turnover = soundness.turnover();
    KeyTable keyTable = soundness.keyTable();
    ProcessHandle paused = stack.part("admin-service").process().orElseThrow();

    String id;
    try (HoldPoint hold = CrashPoint.AFTER_THE_KEY_IS_REGISTERED.hold(keyTable)) {
      id = turnover.startRenewal();
      hold.awaitReached();
      Ending.signal(paused, "STOP");
      hold.release();
      assertEquals("SUCCEEDED", endByAnother(stack, keyTable, id));
    } finally {
      Ending.signal(paused, "CONT");
    }

    turnover.awaitAdmin();
    soundness.assertRenewedOnce(turnover.awaitEnd(id));
  }

  @Test
  void oneThatIsPausedWithinAnEffectComesBackTooLateToWrite(Running running) throws Exception {
    LocalStack stack = running.stack();
    Soundness soundness = Soundness.before(stack);
    Turnover turnover = soundness.turnover();
    KeyTable keyTable = soundness.keyTable();
    ProcessHandle paused = stack.part("admin-service").process().orElseThrow();
    ProcessHandle keycloak = stack.part("keycloak").process().orElseThrow();

    String id;
    try (HoldPoint hold = CrashPoint.AFTER_THE_KEY_IS_STAGED.hold(keyTable)) {
      id = turnover.startRenewal();
      hold.awaitReached();
      Ending.signal(keycloak, "STOP");
      hold.release();
      keyTable.awaitLease(id);
      Ending.signal(paused, "STOP");
      Ending.signal(keycloak, "CONT");
      assertEquals("SUCCEEDED", endByAnother(stack, keyTable, id));
    } finally {
      Ending.signal(keycloak, "CONT");
      Ending.signal(paused, "CONT");
    }

    turnover.awaitAdmin();
    soundness.assertRenewedOnce(turnover.awaitEnd(id));
  }

  /** Takes a minute more; see the README. */
  @Tag("campaign")
  @Test
  void threeThatRaceRenewOnce(Running running) throws Exception {
    LocalStack stack = running.stack();
    Soundness soundness = Soundness.before(stack);
    SupervisedPart second = stack.addReplica("admin-service", "admin-racer", Map.of());
    SupervisedPart third = stack.addReplica("admin-service", "admin-other-racer", Map.of());

    JsonNode renewal = renewBeside(stack, soundness.turnover(), second, third);

    soundness.assertRenewedOnce(renewal);
  }

  /** A process under libfaketime takes minutes to start; see the README. */
  @Tag("campaign")
  @Test
  void thoseWithWrongClocksSpoilNothing(Running running) throws Exception {
    Path library = Installed.file("/usr/lib", "libfaketimeMT.so.1", "libfaketime");
    LocalStack stack = running.stack();
    Soundness soundness = Soundness.before(stack);
    SupervisedPart early =
        stack.addReplica("admin-service", "admin-early", clock(library, "-300s"));
    SupervisedPart late = stack.addReplica("admin-service", "admin-late", clock(library, "+300s"));

    JsonNode renewal = renewBeside(stack, soundness.turnover(), early, late);

    soundness.assertRenewedOnce(renewal);
  }

  private static Map<String, String> clock(Path library, String offset) {
    return Map.of(
        "LD_PRELOAD", library.toString(), "FAKETIME", offset, "FAKETIME_DONT_FAKE_MONOTONIC", "1");
  }

  private static JsonNode renewBeside(
      LocalStack stack, Turnover turnover, SupervisedPart one, SupervisedPart other)
      throws Exception {
    try {
      stack.awaitReady(one, other);
      return turnover.renew();
    } finally {
      one.stop();
      other.stop();
    }
  }

  private static String endByAnother(LocalStack stack, KeyTable keyTable, String id)
      throws IOException {
    SupervisedPart other =
        stack.addReplica("admin-service", "admin-" + id.substring(0, 8), Map.of());
    try {
      return keyTable.awaitEnd(id);
    } finally {
      other.stop();
    }
  }
}
