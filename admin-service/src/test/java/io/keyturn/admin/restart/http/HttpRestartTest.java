package io.keyturn.admin.restart.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.directory.TokenStub;
import io.keyturn.admin.restart.PortalRestart;
import io.keyturn.admin.restart.PortalRestartContract;
import io.keyturn.admin.restart.RestartException;
import io.keyturn.admin.restart.SimulatedPortal;
import io.keyturn.common.testing.Silence;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter keeps the contract, one process after the other, and reads answers rightly. */
class HttpRestartTest extends PortalRestartContract {
  private PortalProcesses processes;
  private PortalRestart restart;

  @BeforeEach
  void start() throws IOException {
    processes = new PortalProcesses();
    restart = processes.restart(200);
  }

  @AfterEach
  void stop() {
    processes.close();
  }

  @Override
  protected SimulatedPortal portal() {
    return processes.portal;
  }

  @Override
  protected PortalRestart restart() {
    return restart;
  }

  @Override
  protected void run(int replicas) {
    processes.run(replicas);
  }

  @Override
  protected void comeOn() {
    processes.comeOn();
  }

  @Override
  protected void loseNextAnswer() {
    processes.loseNextAnswer();
  }

  @Override
  protected void refuse() {
    processes.answer(403);
  }

  @Override
  protected void vanish() {
    processes.close();
  }

  @ParameterizedTest
  @CsvSource({
    "302, false",
    "400, false",
    "401, true",
    "403, true",
    "404, true",
    "408, false",
    "409, false",
    "429, false",
    "500, false",
    "503, false",
    "504, false"
  })
  void everyAnswerHasItsMeaning(int status, boolean refused) {
    run(1);
    processes.answer(status);

    var failure = failureOf(() -> restart.advance(portal().id(), portal().mark()));

    assertEquals(refused, failure.refused());
    assertTrue(failure.getMessage().endsWith("answered " + status), failure.getMessage());
    new Silence().about(TokenStub.TOKEN).about(TokenStub.SECRET).isKeptBy(failure);
  }

  @Test
  void aProcessThatStartedAfterTheMarkerIsNeverTold() throws RestartException {
    run(2);
    var old = portal().live(portal().id()).stream().map(one -> one.id()).toList();

    finish(portal().mark());

    assertEquals(old, processes.told());
  }

  @Test
  void theNextOneIsToldWhenTheFormerHasAConnectedSuccessor() throws RestartException {
    run(2);
    var marker = portal().mark();
    restart.advance(portal().id(), marker);

    restart.advance(portal().id(), marker);
    processes.comeOn();
    restart.advance(portal().id(), marker);
    assertEquals(1, processes.told().size());
    processes.comeOn();
    restart.advance(portal().id(), marker);

    assertEquals(2, processes.told().size());
  }

  @Test
  void aPortalThatDoesNotRunNeedsNoRestart() throws RestartException {
    assertTrue(restart.advance(portal().id(), portal().mark()));
    assertEquals(List.of(), processes.told());
  }

  @Test
  void everyProcessIsAskedWhetherItWouldObey() throws RestartException {
    run(3);

    restart.check(portal().id());

    assertEquals(List.of(), processes.told());
  }

  @ParameterizedTest
  @CsvSource({"401, true", "500, false"})
  void aWrongSecretIsARefusalAndAProviderInTroubleIsNot(int status, boolean refused) {
    run(1);
    var tokenless = processes.restart(status);

    var failure = failureOf(() -> tokenless.advance(portal().id(), portal().mark()));

    assertEquals(refused, failure.refused());
    assertFalse(failure.getMessage().contains(TokenStub.SECRET));
    assertEquals(List.of(), processes.told());
  }
}
