package io.keyturn.admin.testing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's clock until a test stops it or sets it; it puts the clock right again. */
@Singleton
public class TestClock extends Clock {
  private volatile Instant stopped;

  /** Stands still at this instant. */
  public void set(Instant instant) {
    stopped = instant;
  }

  /** Stands still this much later. */
  public void advance(Duration time) {
    stopped = instant().plus(time);
  }

  /** Goes like the machine's clock again. */
  public void putRight() {
    stopped = null;
  }

  @Override
  public Instant instant() {
    var set = stopped;
    return set == null ? Clock.systemUTC().instant() : set;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
