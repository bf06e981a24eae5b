package io.keyturn.admin.renewal;

import io.keyturn.common.key.KeyRequest;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;

/** Plausible renewals for tests. */
public final class SampleRenewals {
  private static final KeyRequest SMALL_KEY = new KeyRequest(Period.ofDays(6), 2048);

  private SampleRenewals() {}

  /** A RUNNING renewal that has failed this often in its present step. */
  public static Renewal in(StepName step, int attempts) {
    return new Renewal(
        RenewalId.next(),
        new PortalId("contoso"),
        order(RenewalReason.REQUESTED),
        new RenewalProgress(RenewalState.RUNNING, step, attempts, 0, Optional.empty()),
        new Renewal.Times(Instant.EPOCH, Optional.empty()));
  }

  /** A claim on a renewal that has been in its step for a while. */
  public static Claim claim(StepName step, int attempts, Duration inStep) {
    return new Claim(in(step, attempts), 1, inStep);
  }

  /** An order of a small and thus quick key. */
  public static RenewalOrder order(RenewalReason reason) {
    return new RenewalOrder(reason, SMALL_KEY, "test", Optional.empty(), "test");
  }
}
