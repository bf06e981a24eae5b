package io.keyturn.portal.connection;

import io.keyturn.common.connection.BearerToken;
import io.keyturn.common.connection.ConnectionException;
import io.keyturn.common.connection.ConnectionException.Failure;
import io.keyturn.portal.connection.ConnectionStatus.State;
import io.keyturn.portal.retry.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Keeps the portal connected, one step at a time: gets a token where none is good for long enough,
 * calls the environment with it, and says when to step again. Steps come one after the other; the
 * status may be read from anywhere.
 */
public final class Connection {
  /** A token is renewed when this part of its life is over. */
  private static final double RENEW_AT = 2.0 / 3;

  /** A provider of very short tokens is not asked more often than this. */
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);

  private final Gateway gateway;
  private final Duration check;
  private final Clock clock;
  private final DoubleSupplier random;
  private volatile ConnectionStatus status;
  private BearerToken token;
  private Instant renewAt;
  private int failures;

  Connection(Gateway gateway, Duration check, Clock clock, DoubleSupplier random) {
    this.gateway = gateway;
    this.check = check;
    this.clock = clock;
    this.random = random;
    this.status = ConnectionStatus.connecting(clock.instant(), Reason.NO_ACTIVE_KEY);
  }

  /** What is known of it. */
  public ConnectionStatus status() {
    return status;
  }

  /** Says why no step was made yet, if that is known. */
  void waiting(Optional<Reason> why) {
    status = status.to(State.CONNECTING, why, clock.instant());
  }

  /** Forgets the token, because what it was got with has changed. */
  void reset() {
    token = null;
  }

  /**
   * Steps.
   *
   * @return how long to wait until the next step
   * @throws ConnectionException when the step failed; the status says so, and {@link #retry()} how
   *     long to wait
   */
  Duration step() throws ConnectionException {
    try {
      boolean fresh = renewToken();
      gateway.call(token);
      failures = fresh ? 0 : failures + 1;
      status = status.to(State.CONNECTED, Optional.empty(), clock.instant());
      return fresh ? untilNext() : retry();
    } catch (ConnectionException e) {
      failures++;
      if (e.failure() == Failure.ENVIRONMENT_REFUSED) {
        token = null;
      }
      disconnected(Reason.of(e.failure()));
      throw e;
    } catch (RuntimeException e) {
      failures++;
      token = null;
      disconnected(Reason.INTERNAL_ERROR);
      throw e;
    }
  }

  private void disconnected(Reason why) {
    status = status.to(State.DISCONNECTED, Optional.of(why), clock.instant());
  }

  /** How long to wait after a failure. */
  Duration retry() {
    return Backoff.DEFAULT.delay(failures, random.getAsDouble());
  }

  /** False where the token in hand must do for the moment, because the provider is out of reach. */
  private boolean renewToken() throws ConnectionException {
    var now = clock.instant();
    if (token != null && now.isBefore(renewAt)) {
      return true;
    }
    try {
      token = gateway.token();
      var life = Duration.between(now, token.expiresAt());
      renewAt = now.plusMillis((long) (life.toMillis() * RENEW_AT));
      return true;
    } catch (ConnectionException e) {
      if (e.failure() == Failure.UNREACHABLE && token != null && token.lasts(Duration.ZERO, now)) {
        return false;
      }
      throw e;
    }
  }

  private Duration untilNext() {
    var untilRenewal = Duration.between(clock.instant(), renewAt);
    var shortest = check.compareTo(SHORTEST_PAUSE) < 0 ? check : SHORTEST_PAUSE;
    if (untilRenewal.compareTo(shortest) < 0) {
      return shortest;
    }
    return untilRenewal.compareTo(check) < 0 ? untilRenewal : check;
  }
}
