package io.keyturn.admin.testing;

import jakarta.enterprise.context.ApplicationScoped;

/** Holds the service's own runners still, for tests that play one themselves. */
@ApplicationScoped
public class QuietRunners {
  private final QuickTicks ticks;
  private final Database database;

  QuietRunners(QuickTicks ticks, Database database) {
    this.ticks = ticks;
    this.database = database;
  }

  /** Waits until nothing is under way, then stops the clockwork. */
  public void pause() {
    TestWorld.await(this::nothingRuns);
    ticks.pause();
    // What one test leaves unfinished is none of the next one's business.
    database.update("delete from renewal where state = 'RUNNING'");
  }

  /** Lets the clockwork go on; unfinished renewals of the test are forgotten. */
  public void resume() {
    database.update("delete from renewal where state = 'RUNNING'");
    ticks.resume();
  }

  private boolean nothingRuns() {
    return "0".equals(database.value("select count(*) from renewal where state = 'RUNNING'"));
  }
}
