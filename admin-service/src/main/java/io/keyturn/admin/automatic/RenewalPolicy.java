package io.keyturn.admin.automatic;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether and when a portal's key is renewed without anybody asking.
 *
 * @param thresholdDays days before expiry from which on the key is renewed
 * @param windows the only times at which the portal may restart for that; none for any time
 */
public record RenewalPolicy(
    boolean enabled, int thresholdDays, ZoneId zone, List<MaintenanceWindow> windows) {
  /** What a portal has whose administrators have set nothing. */
  public static final RenewalPolicy OFF = new RenewalPolicy(false, 30, ZoneId.of("UTC"), List.of());

  /** A week, and a day for the clocks: within it every weekly window comes by in full. */
  private static final int SATISFIABLE_DAYS = 8;

  public RenewalPolicy {
    windows = List.copyOf(windows);
    if (thresholdDays < 1 || thresholdDays > 365) {
      throw new IllegalArgumentException("thresholdDays: from 1 to 365");
    }
    if (!windows.isEmpty() && thresholdDays < SATISFIABLE_DAYS) {
      throw new IllegalArgumentException(
          "thresholdDays: at least 8 with weekly windows, else none may come before the key"
              + " expires");
    }
  }

  /** Why a key that expires then has to be renewed now; nothing where it has not. */
  public Optional<RenewalCause> cause(Instant expiry, Instant now) {
    if (!enabled || now.isBefore(expiry.minus(Duration.ofDays(thresholdDays)))) {
      return Optional.empty();
    }
    if (windows.isEmpty() || open(now)) {
      return Optional.of(RenewalCause.THRESHOLD);
    }
    // A restart outside the windows is bad; a portal that is down is worse.
    return nextWindow(now).filter(begin -> begin.isBefore(expiry)).isPresent()
        ? Optional.empty()
        : Optional.of(RenewalCause.LAST_CHANCE);
  }

  /** When the policy will renew a key that expires then, as far as can be told. */
  public Optional<Instant> planned(Instant expiry, Instant now) {
    if (!enabled) {
      return Optional.empty();
    }
    var threshold = expiry.minus(Duration.ofDays(thresholdDays));
    var earliest = threshold.isAfter(now) ? threshold : now;
    return cause(expiry, earliest).isPresent() ? Optional.of(earliest) : nextWindow(earliest);
  }

  private boolean open(Instant now) {
    return windows.stream().anyMatch(window -> window.contains(now.atZone(zone)));
  }

  private Optional<Instant> nextWindow(Instant now) {
    return windows.stream()
        .map(window -> window.nextBegin(now.atZone(zone)).toInstant())
        .min(Comparator.naturalOrder());
  }
}
