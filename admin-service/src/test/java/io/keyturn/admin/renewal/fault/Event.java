package io.keyturn.admin.renewal.fault;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.fault.PlayedPortal.Mood;
import io.keyturn.admin.renewal.fault.PlayedRunners.Commit;
import java.time.Duration;

/**
 * One thing that happens.
 *
 * @param number how often, or which one of several, where the act knows that
 * @param after after, not before
 */
record Event(Act act, int number, boolean after) {
  private static final Duration MOMENT = Duration.ofSeconds(1);

  /** Lets it happen, and checks what must hold from then on. */
  void happen(World world, Invariants invariants) {
    int times = act == Act.WORK ? number : 0;
    for (int time = 0; time <= times; time++) {
      world.timePasses(MOMENT);
      happen(world);
      invariants.check(toString());
    }
  }

  private void happen(World world) {
    var runners = world.runners();
    switch (act) {
      case WORK -> runners.step(world.latest(), Commit.WORKS);
      case CRASH -> runners.die(world.latest(), number, after);
      case COMMIT_FAILS -> runners.step(world.latest(), Commit.FAILS);
      case ANSWER_IS_LOST -> runners.step(world.latest(), Commit.LOSES_ANSWER);
      case LEASE_IS_LOST -> runners.pause(world.latest(), after);
      case LATE_ONE_COMES_BACK -> runners.revive();
      case DIRECTORY_FAILS -> world.directory().failUntilRecovery(failure());
      case DIRECTORY_LOSES_ANSWER -> world.directory().loseNextAnswer();
      case DIRECTORY_RECOVERS -> world.directory().recover();
      case PROPAGATION_STOPS -> world.propagationStops();
      case PROPAGATION_GOES_ON -> world.propagationGoesOn();
      case PORTAL_CHANGES -> world.portal().is(Mood.values()[number]);
      case PORTAL_GETS_WELL -> world.portal().is(Mood.WELL);
      case RENEWAL -> world.renew(RenewalReason.REQUESTED);
      case COMPROMISE -> world.renew(RenewalReason.COMPROMISED);
      case RETRY -> world.retry();
      case MINUTES_PASS -> world.timePasses(Steps.DEADLINE);
      case HOURS_PASS -> world.hoursPass();
      case RETIREMENT -> world.retire();
      case CRASH_IN_RETIREMENT -> world.dieRetiring(number, after);
    }
  }

  private DirectoryException failure() {
    return new DirectoryException(Failure.values()[number], "for a while");
  }
}
