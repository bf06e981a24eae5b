package io.keyturn.portal.connection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.connection.BearerToken;
import io.keyturn.common.connection.ConnectionException;
import io.keyturn.common.connection.ConnectionException.Failure;
import io.keyturn.common.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives tokens and accepts calls, or fails as it is told. */
final class ScriptedGateway implements Gateway {
  private final SettableClock clock;
  private Duration life = Duration.ofMinutes(5);
  private Optional<Failure> provider = Optional.empty();
  private Optional<Failure> environment = Optional.empty();
  private boolean broken;

  /** When each token was given. */
  final List<Instant> given = new ArrayList<>();

  /** The token of each call. */
  final List<String> calls = new ArrayList<>();

  ScriptedGateway(SettableClock clock) {
    this.clock = clock;
  }

  void tokensLast(Duration time) {
    life = time;
  }

  void provider(Failure failure) {
    provider = Optional.ofNullable(failure);
  }

  void environment(Failure failure) {
    environment = Optional.ofNullable(failure);
  }

  /** The next call of the environment runs into a fault of ours. */
  void breakNextCall() {
    broken = true;
  }

  @Override
  public BearerToken token() throws ConnectionException {
    fail(provider);
    given.add(clock.instant());
    return new BearerToken("token-" + given.size(), clock.instant().plus(life));
  }

  @Override
  public void call(BearerToken token) throws ConnectionException {
    calls.add(token.value());
    if (broken) {
      broken = false;
      throw new IllegalStateException("as scripted");
    }
    fail(environment);
    assertTrue(token.lasts(Duration.ZERO, clock.instant()), "called with an expired token");
  }

  private static void fail(Optional<Failure> failure) throws ConnectionException {
    if (failure.isPresent()) {
      throw new ConnectionException(failure.get(), "as scripted");
    }
  }
}
