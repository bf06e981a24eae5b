package io.keyturn.admin.renewal.runner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Tells this replica's runner that something is due, so that nobody waits for the next tick. */
@ApplicationScoped
class RunnerWakeUp {
  private final Event<WorkIsDue> events;

  RunnerWakeUp(Event<WorkIsDue> events) {
    this.events = events;
  }

  void now() {
    events.fireAsync(new WorkIsDue());
  }

  /** A renewal was started or resumed. */
  record WorkIsDue() {}
}
