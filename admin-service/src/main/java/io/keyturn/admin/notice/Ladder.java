package io.keyturn.admin.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When notices about an expiration are owed.
 *
 * <p>A step is a time before the expiration; zero and negative steps lie after it. It is the
 * present one from its instant, inclusive, to the next step's, exclusive, so that at any moment at
 * most one is. All arithmetic is in UTC and exact: a day has 24 hours.
 */
public final class Ladder {
  private final List<Duration> steps;
  private final Duration end;

  /**
   * A ladder.
   *
   * @param before how long before the expiration; longest first
   * @param every period from the expiration on
   * @param lasting for how long the period goes on; none where it is zero
   * @throws IllegalArgumentException naming the setting and the remedy
   */
  public Ladder(List<Duration> before, Duration every, Duration lasting) {
    if (before.isEmpty() || before.stream().anyMatch(step -> !positive(step))) {
      throw new IllegalArgumentException(
          "keyturn.notice.ladder: give at least one step, each longer than zero, such as P30D");
    }
    if (!before.stream().sorted(Comparator.reverseOrder()).distinct().toList().equals(before)) {
      throw new IllegalArgumentException(
          "keyturn.notice.ladder: give the longest step first, and each once");
    }
    if (!positive(every) || lasting.isNegative()) {
      throw new IllegalArgumentException(
          "keyturn.notice.after-expiry-every must be longer than zero, after-expiry-for not"
              + " negative");
    }
    var all = new ArrayList<>(before);
    for (var late = Duration.ZERO; late.compareTo(lasting) < 0; late = late.plus(every)) {
      all.add(late.negated());
    }
    steps = List.copyOf(all);
    end = lasting.negated();
  }

  private static boolean positive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  /** All steps in the order of time. */
  public List<Duration> steps() {
    return steps;
  }

  /** The step that is present, if the expiration is near enough and not too long ago. */
  public Optional<Duration> present(Instant expiration, Instant now) {
    return now.isBefore(expiration.minus(end)) ? last(passed(expiration, now)) : Optional.empty();
  }

  /** The steps before the present one that began at or after this instant; oldest first. */
  public List<Duration> missed(Instant expiration, Instant since, Instant now) {
    var present = present(expiration, now);
    return passed(expiration, now).stream()
        .filter(step -> !expiration.minus(step).isBefore(since))
        .filter(step -> present.isEmpty() || !present.get().equals(step))
        .toList();
  }

  /** When the next step begins, if there is one. */
  public Optional<Instant> next(Instant expiration, Instant now) {
    return steps.stream().map(expiration::minus).filter(now::isBefore).findFirst();
  }

  private List<Duration> passed(Instant expiration, Instant now) {
    return steps.stream().filter(step -> !now.isBefore(expiration.minus(step))).toList();
  }

  private static Optional<Duration> last(List<Duration> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
  }

  /** The steps as text, by which a changed ladder is recognised. */
  @Override
  public String toString() {
    return steps.stream().map(Duration::toString).collect(Collectors.joining(",")) + ";" + end;
  }
}
