package io.keyturn.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.keyturn.local.check.Turnover;
import io.keyturn.local.client.Poll;
import io.keyturn.local.e2e.SharedStack.Running;
import io.keyturn.local.stack.LocalStack;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database that fails in the middle of a renewal, or is scarce. */
@ExtendWith(SharedStack.class)
class DatabaseE2E {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final String POOL = "QUARKUS_DATASOURCE_JDBC_MAX_SIZE";

  @Test
  void aRenewalGoesOnAfterPostgresqlWasKilledInItsMiddle(Running running) throws Exception {
    LocalStack stack = running.stack();
    Turnover turnover = new Turnover(stack);
    KeyTable keyTable = KeyTable.of(stack);
    Soundness soundness = Soundness.before(stack, turnover, keyTable);
    ProcessHandle postgres = stack.part("postgres").process().orElseThrow();

    String id;
    try (HoldPoint hold = CrashPoint.BEFORE_THE_KEY_IS_ACTIVE.hold(keyTable)) {
      id = turnover.startRenewal();
      hold.awaitReached();
      postgres.destroyForcibly();
      Poll.untilTrue(BOUND, "PostgreSQL to be back", () -> !keyTable.ask("select '1'").isEmpty());
    }
    JsonNode renewal = turnover.awaitEnd(id);

    assertEquals("SUCCEEDED", renewal.path("state").asText(), renewal.toString());
    soundness.assertRenewedOnce(renewal);
  }

  @Test
  void oneConnectionIsEnoughForAdminService(Running running) throws Exception {
    LocalStack stack = running.stack();
    Turnover turnover = new Turnover(stack);
    Soundness soundness = Soundness.before(stack, turnover, KeyTable.of(stack));

    JsonNode renewal;
    try {
      stack.awaitReady(stack.reconfigure("admin-service", Map.of(POOL, "1")));
      renewal = turnover.renew();
    } finally {
      stack.awaitReady(stack.reconfigure("admin-service", Map.of(POOL, "20")));
    }

    assertEquals("SUCCEEDED", renewal.path("state").asText(), renewal.toString());
    soundness.assertRenewedOnce(renewal);
  }
}
