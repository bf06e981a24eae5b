package io.keyturn.portal.connection;

import static io.keyturn.common.connection.ConnectionException.Failure.CLIENT_REFUSED;
import static io.keyturn.common.connection.ConnectionException.Failure.ENVIRONMENT_REFUSED;
import static io.keyturn.common.connection.ConnectionException.Failure.ENVIRONMENT_UNREACHABLE;
import static io.keyturn.common.connection.ConnectionException.Failure.KEY_REFUSED;
import static io.keyturn.common.connection.ConnectionException.Failure.UNREACHABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.connection.ConnectionException;
import io.keyturn.common.connection.ConnectionException.Failure;
import io.keyturn.common.testing.SettableClock;
import io.keyturn.portal.connection.ConnectionStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionTest {
  private static final Instant START = Instant.parse("2028-02-29T23:59:59Z");
  private static final Duration CHECK = Duration.ofSeconds(30);

  private final SettableClock clock = new SettableClock(START);
  private final ScriptedGateway gateway = new ScriptedGateway(clock);
  private final Connection connection = new Connection(gateway, CHECK, clock, () -> 0);

  @Test
  void waitsForAKeyAtFirst() {
    assertEquals(status(State.CONNECTING, START, Reason.NO_ACTIVE_KEY), connection.status());
  }

  @Test
  void saysWhyItStillWaits() {
    clock.advance(CHECK);

    connection.waiting(Optional.of(Reason.KEY_SEALED));

    assertEquals(status(State.CONNECTING, START, Reason.KEY_SEALED), connection.status());
  }

  @Test
  void connectsAndChecksNowAndThen() throws Exception {
    clock.advance(CHECK);

    var pause = connection.step();

    assertEquals(CHECK, pause);
    assertEquals(
        new ConnectionStatus(State.CONNECTED, START.plus(CHECK), Optional.empty()),
        connection.status());
    assertEquals(List.of("token-1"), gateway.calls);
  }

  /** Five minutes of life: renewed after 200 seconds, so a hundred are left for a retry. */
  @Test
  void renewsTheTokenWellBeforeItExpires() throws Exception {
    while (clock.instant().isBefore(START.plus(Duration.ofHours(1)))) {
      clock.advance(connection.step());
    }

    var every200Seconds =
        IntStream.range(0, 18).mapToObj(i -> START.plusSeconds(200L * i)).toList();
    assertEquals(every200Seconds, gateway.given);
    assertEquals(START, connection.status().since());
  }

  @ParameterizedTest
  @CsvSource({"PT1S, PT5S", "PT6S, PT5S", "PT9S, PT6S", "PT3H, PT30S"})
  void neitherHammersTheProviderNorForgetsTheEnvironment(Duration life, Duration pause)
      throws Exception {
    gateway.tokensLast(life);

    assertEquals(pause, connection.step());
  }

  @Test
  void backsOffWhileItFailsAndStartsAnewAfterASuccess() throws Exception {
    gateway.environment(ENVIRONMENT_UNREACHABLE);

    var pauses = IntStream.range(0, 7).mapToObj(i -> failed().toSeconds()).toList();

    assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L), pauses);
    gateway.environment(null);
    connection.step();
    gateway.environment(ENVIRONMENT_UNREACHABLE);
    assertEquals(1, failed().toSeconds());
  }

  @ParameterizedTest
  @EnumSource(
      value = Failure.class,
      names = {"UNREACHABLE", "KEY_REFUSED", "CLIENT_REFUSED"})
  void saysWhatIsWrongWithTheProvider(Failure failure) {
    gateway.provider(failure);

    failed();

    assertEquals(
        status(State.DISCONNECTED, START, Reason.valueOf(reasonOf(failure))), connection.status());
    assertTrue(gateway.calls.isEmpty());
  }

  @Test
  void isNotConnectedAnyMoreAfterAFaultOfOursAndStartsAnew() throws Exception {
    connection.step();
    clock.advance(CHECK);
    gateway.breakNextCall();

    assertThrows(IllegalStateException.class, connection::step);

    assertEquals(
        status(State.DISCONNECTED, START.plus(CHECK), Reason.INTERNAL_ERROR), connection.status());
    assertEquals(1, connection.retry().toSeconds());
    connection.step();
    assertEquals(State.CONNECTED, connection.status().state());
    assertEquals(List.of("token-1", "token-1", "token-2"), gateway.calls);
  }

  private static String reasonOf(Failure failure) {
    return failure == UNREACHABLE ? "PROVIDER_UNREACHABLE" : failure.name();
  }

  @ParameterizedTest
  @EnumSource(
      value = Failure.class,
      names = {"ENVIRONMENT_REFUSED", "ENVIRONMENT_UNREACHABLE"})
  void saysWhatIsWrongWithTheEnvironment(Failure failure) {
    gateway.environment(failure);

    failed();

    assertEquals(
        status(State.DISCONNECTED, START, Reason.valueOf(failure.name())), connection.status());
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void hasTheSameCodesAsTheConnectionItself(Failure failure) {
    assertEquals(failure.code(), Reason.of(failure).code());
    assertTrue(Reason.of(failure).sentence().endsWith("."));
  }

  @Test
  void keepsTheTimeOfTheLossWhileTheReasonChanges() throws Exception {
    connection.step();
    clock.advance(CHECK);
    gateway.environment(ENVIRONMENT_UNREACHABLE);
    failed();
    clock.advance(CHECK);
    gateway.environment(ENVIRONMENT_REFUSED);

    failed();

    assertEquals(
        status(State.DISCONNECTED, START.plus(CHECK), Reason.ENVIRONMENT_REFUSED),
        connection.status());
  }

  @Test
  void triesAnotherTokenOnlyWhereTheEnvironmentRefusesThisOne() throws Exception {
    gateway.environment(ENVIRONMENT_UNREACHABLE);
    failed();
    gateway.environment(ENVIRONMENT_REFUSED);
    failed();
    gateway.environment(null);

    connection.step();

    assertEquals(List.of("token-1", "token-1", "token-2"), gateway.calls);
  }

  @Test
  void staysConnectedWithTheTokenInHandWhileTheProviderIsAway() throws Exception {
    connection.step();
    gateway.provider(UNREACHABLE);
    clock.advance(Duration.ofSeconds(299));

    var first = connection.step();
    var second = connection.step();

    assertEquals(List.of(1L, 2L), List.of(first.toSeconds(), second.toSeconds()));
    assertEquals(State.CONNECTED, connection.status().state());
    clock.advance(Duration.ofSeconds(1));
    failed();
    assertEquals(
        status(State.DISCONNECTED, START.plusSeconds(300), Reason.PROVIDER_UNREACHABLE),
        connection.status());
  }

  @Test
  void disconnectsWhereTheProviderRefusesTheRenewal() throws Exception {
    connection.step();
    gateway.provider(KEY_REFUSED);
    clock.advance(Duration.ofSeconds(200));

    failed();

    assertEquals(Optional.of(Reason.KEY_REFUSED), connection.status().reason());
    gateway.provider(CLIENT_REFUSED);
    failed();
    assertEquals(Optional.of(Reason.CLIENT_REFUSED), connection.status().reason());
  }

  @Test
  void getsAnotherTokenAfterAReset() throws Exception {
    connection.step();

    connection.reset();
    connection.step();

    assertEquals(List.of("token-1", "token-2"), gateway.calls);
  }

  private Duration failed() {
    assertThrows(ConnectionException.class, connection::step);
    return connection.retry();
  }

  private static ConnectionStatus status(State state, Instant since, Reason reason) {
    return new ConnectionStatus(state, since, Optional.of(reason));
  }
}
