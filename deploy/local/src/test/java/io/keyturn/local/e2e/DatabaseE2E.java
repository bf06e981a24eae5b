package io.keyturn.local.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.keyturn.local.check.Turnover;
import io.keyturn.local.client.Poll;
import io.keyturn.local.e2e.SharedStack.Running;
import io.keyturn.local.home.Port;
import io.keyturn.local.stack.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that fails in the middle of a renewal, or is scarce. */
@ExtendWith(SharedStack.class)
class DatabaseE2E {

  private static final Duration BOUND = Duration.ofMinutes(3);
  private static final String POOL = "QUARKUS_DATASOURCE_JDBC_MAX_SIZE";
  private static final String URL = "KEYTURN_DATABASE_URL";

  @Test
  void aRenewalGoesOnAfterPostgresqlWasKilledInItsMiddle(Running running) throws Exception {
    LocalStack stack = running.stack();
    Soundness soundness = Soundness.before(stack);
    Turnover turnover = soundness.turnover();
    KeyTable keyTable = soundness.keyTable();
    ProcessHandle postgres = stack.part("postgres").process().orElseThrow();

    String id;
    try (HoldPoint hold = CrashPoint.BEFORE_THE_KEY_IS_ACTIVE.hold(keyTable)) {
      id = turnover.startRenewal();
      hold.awaitReached();
      postgres.destroyForcibly();
      Poll.untilTrue(BOUND, "PostgreSQL to be back", () -> !keyTable.ask("select '1'").isEmpty());
    }
    JsonNode renewal = turnover.awaitEnd(id);

    soundness.assertRenewedOnce(renewal);
  }

  @Test
  void aRenewalGoesOnAfterItsConnectionWasCutAtCommit(Running running) throws Exception {
    LocalStack stack = running.stack();
    Soundness soundness = Soundness.before(stack);
    Turnover turnover = soundness.turnover();
    KeyTable keyTable = soundness.keyTable();

    JsonNode renewal;
    try (CutCommit cut = CutCommit.of(keyTable, "authentication_key", "new.state = 'ACTIVE'")) {
      renewal = turnover.renew();
      assertTrue(cut.happened());
    }

    soundness.assertRenewedOnce(renewal);
  }

  @Tag("campaign")
  @Test
  void aRenewalGoesOnAfterTheAnswerToACommitWasLost(Running running) throws Exception {
    loseAnswerAt(CrashPoint.BEFORE_THE_KEY_IS_ACTIVE, running.stack());
  }

  /** Takes a minute more; see the README. */
  @Tag("campaign")
  @ParameterizedTest
  @EnumSource(
      names = {
        "BEFORE_THE_KEY_IS_STAGED",
        "AFTER_THE_KEY_IS_REGISTERED",
        "BEFORE_THE_RESTART_IS_MARKED",
        "BEFORE_THE_END"
      })
  void aRenewalGoesOnAfterTheAnswerToAnotherCommitWasLost(CrashPoint point, Running running)
      throws Exception {
    loseAnswerAt(point, running.stack());
  }

  /** Takes a minute more; see the README. */
  @Tag("campaign")
  @Test
  void oneConnectionIsEnoughForAdminService(Running running) throws Exception {
    renewsWith(running.stack(), Map.of(POOL, "1"), Map.of(POOL, "20"));
  }

  @Test
  void aPoolerInTransactionModeIsEnoughForAdminService(Running running) throws Exception {
    Path program = Installed.file("/usr/sbin", "pgbouncer", "pgbouncer");
    LocalStack stack = running.stack();
    KeyTable keyTable = KeyTable.of(stack);
    String address = stack.part("postgres").part().address();
    try (Pgbouncer pooler = Pgbouncer.start(program, address, keyTable.password())) {
      renewsWith(stack, Map.of(URL, pooler.url()), Map.of(URL, keyTable.url()));
    }
  }

  private static void loseAnswerAt(CrashPoint point, LocalStack stack) throws Exception {
    KeyTable keyTable = KeyTable.of(stack);
    int postgres = stack.endpoints().ports().get(Port.POSTGRES);
    try (LostAnswer answer = point.loseAnswer(keyTable, postgres)) {
      renewsWith(stack, Map.of(URL, answer.url()), Map.of(URL, keyTable.url()));
      assertTrue(answer.happened());
    }
  }

  private static void renewsWith(
      LocalStack stack, Map<String, String> changes, Map<String, String> usual) throws Exception {
    Soundness soundness = Soundness.before(stack);

    JsonNode renewal;
    try {
      stack.awaitReady(stack.reconfigure("admin-service", changes));
      renewal = soundness.turnover().renew();
    } finally {
      stack.awaitReady(stack.reconfigure("admin-service", usual));
    }

    soundness.assertRenewedOnce(renewal);
  }
}
