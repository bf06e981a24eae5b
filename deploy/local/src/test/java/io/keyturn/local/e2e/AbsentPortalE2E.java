package io.keyturn.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.keyturn.local.check.Turnover;
import io.keyturn.local.client.Poll;
import io.keyturn.local.e2e.SharedStack.Running;
import io.keyturn.local.stack.LocalStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A portal that is restarted and cannot start. */
@ExtendWith(SharedStack.class)
class AbsentPortalE2E {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final String DEADLINE = "KEYTURN_RENEWAL_VERIFY_DEADLINE";

  /** Takes a minute more; see the README. */
  @Tag("campaign")
  @Test
  void aPortalThatCannotStartFindsItsOldKeyActiveWhenItCan(Running running) throws Exception {
    LocalStack stack = running.stack();
    Soundness soundness = Soundness.before(stack);

    JsonNode renewal;
    try {
      stack.awaitReady(stack.reconfigure("admin-service", Map.of(DEADLINE, "PT10S")));
      renewal = renewWithoutPortal(stack, soundness);
    } finally {
      stack.awaitReady(stack.reconfigure("admin-service", Map.of(DEADLINE, "PT5M")));
    }

    assertEquals("no-instance", renewal.path("code").asText(), renewal.toString());
    soundness.assertTurnedBack(renewal);
  }

  /** admin-service has read the file that the portal's next process looks for in vain. */
  private static JsonNode renewWithoutPortal(LocalStack stack, Soundness soundness)
      throws Exception {
    Turnover turnover = soundness.turnover();
    Path file = stack.home().sealingKeys();
    long failedBefore = failedStarts(stack);
    Path aside = file.resolveSibling("sealing-keys-aside");
    Files.move(file, aside);
    String id;
    try {
      id = turnover.startRenewal();
      soundness.keyTable().awaitStep(id, "ROLL_BACK");
      Poll.untilTrue(
          BOUND, "the portal to fail to start", () -> failedStarts(stack) > failedBefore);
      assertEquals(
          List.of(soundness.servedKid()), soundness.keyTable().activeKids(LocalStack.PORTAL));
    } finally {
      Files.move(aside, file);
    }
    return turnover.awaitEnd(id);
  }

  private static long failedStarts(LocalStack stack) {
    return stack.part("portal-service").history().lives().stream()
        .filter(life -> life.over() && life.readyAt() == null)
        .count();
  }
}
