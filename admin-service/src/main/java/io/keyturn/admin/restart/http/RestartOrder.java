package io.keyturn.admin.restart.http;

import io.keyturn.common.keytable.Instance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is to leave, told from the key table alone, so that any replica can go on after a
 * crash. An instance goes when every one that left before it has a connected successor: two are
 * never down together.
 *
 * @param live those that run, oldest first
 * @param latest the latest starts, gone ones included
 * @param requestedAt when the restart was asked for
 */
record RestartOrder(List<Instance> live, List<Instance> latest, Instant requestedAt) {

  /** True where nobody runs that started before the restart was asked for. */
  boolean done() {
    return live.stream().noneMatch(this::old);
  }

  /** The one to tell; nobody while a successor is missing. */
  Optional<Instance> next() {
    return successors() >= gone() ? live.stream().filter(this::old).findFirst() : Optional.empty();
  }

  private long successors() {
    return live.stream()
        .filter(instance -> !old(instance) && instance.served().connected())
        .count();
  }

  private long gone() {
    return latest.stream().filter(instance -> old(instance) && leftSince(instance)).count();
  }

  private boolean old(Instance instance) {
    return instance.presence().startedAt().isBefore(requestedAt);
  }

  /** One that crashed before the restart was asked for is not waited for. */
  private boolean leftSince(Instance instance) {
    var lastSign = instance.presence().stoppedAt().orElse(instance.presence().seenAt());
    return !lastSign.isBefore(requestedAt)
        && live.stream().noneMatch(running -> running.id().equals(instance.id()));
  }
}
