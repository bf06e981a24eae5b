package io.keyturn.admin.restart.http;

import io.keyturn.common.keytable.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whose turn it is to leave, told from the key table alone, so that any replica can go on after a
 * crash. An instance goes when every one that left before it has a connected successor, or is gone
 * for so long that none will come: two are never down together, and a portal that was scaled down
 * meanwhile is restarted all the same.
 *
 * @param live those that run, oldest first
 * @param latest the latest starts, gone ones included
 * @param requestedAt when the restart was asked for
 */
record RestartOrder(List<Instance> live, List<Instance> latest, Instant requestedAt) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** True where nobody runs that started before the restart was asked for. */
  boolean done() {
    return live.stream().noneMatch(this::old);
  }

  /** The one to tell; nobody while a successor is missing that may still come. */
  Optional<Instance> next() {
    return waits() ? Optional.empty() : live.stream().filter(this::old).findFirst();
  }

  private boolean waits() {
    var successors = successors();
    var gone = gone();
    long connected = successors.stream().filter(one -> one.served().connected()).count();
    if (connected >= gone.size()) {
      return false;
    }
    if (connected < successors.size()) {
      return true; // something is wrong with the new ones: no reason to lose another old one
    }
    successors.forEach(successor -> removePredecessor(successor, gone));
    return gone.stream().anyMatch(this::mayComeBack);
  }

  /** The last one that left before this one started: whoever left earlier has waited in vain. */
  private static void removePredecessor(Instance successor, List<Instance> gone) {
    var startedAt = successor.presence().startedAt();
    gone.stream()
        .filter(instance -> !lastSign(instance).isAfter(startedAt))
        .max(Comparator.comparing(RestartOrder::lastSign))
        .ifPresent(gone::remove);
  }

  /** One that is gone for long was scaled down, and has nobody who starts it again. */
  private boolean mayComeBack(Instance instance) {
    return now().isBefore(lastSign(instance).plus(PATIENCE));
  }

  /** By the database's clock, which alone counts here: the latest sign of life of anybody. */
  private Instant now() {
    return live.stream()
        .map(instance -> instance.presence().seenAt())
        .max(Comparator.naturalOrder())
        .orElse(requestedAt);
  }

  private List<Instance> successors() {
    return live.stream()
        .filter(instance -> !old(instance))
        .sorted(Comparator.comparing(instance -> instance.presence().startedAt()))
        .toList();
  }

  private List<Instance> gone() {
    return latest.stream()
        .filter(instance -> old(instance) && leftSince(instance))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private boolean old(Instance instance) {
    return instance.presence().startedAt().isBefore(requestedAt);
  }

  /** One that crashed before the restart was asked for is not waited for. */
  private boolean leftSince(Instance instance) {
    return !lastSign(instance).isBefore(requestedAt)
        && live.stream().noneMatch(running -> running.id().equals(instance.id()));
  }

  private static Instant lastSign(Instance instance) {
    return instance.presence().stoppedAt().orElse(instance.presence().seenAt());
  }
}
