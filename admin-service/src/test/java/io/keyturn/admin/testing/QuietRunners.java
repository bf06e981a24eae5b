package io.keyturn.admin.testing;

import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds the service's own runners still, for tests that play one themselves. */
@ApplicationScoped
public class QuietRunners {
  private final Scheduler scheduler;
  private final Database database;

  QuietRunners(Scheduler scheduler, Database database) {
    this.scheduler = scheduler;
    this.database = database;
  }

  /** Waits until nothing is under way, then stops the clockwork. */
  public void pause() {
    TestWorld.await(this::nothingRuns);
    scheduler.pause();
    // What one test leaves unfinished is none of the next one's business.
    database.update("delete from renewal where state = 'RUNNING'");
  }

  /** Lets the clockwork go on; unfinished renewals of the test are forgotten. */
  public void resume() {
    database.update("delete from renewal where state = 'RUNNING'");
    scheduler.resume();
  }

  private boolean nothingRuns() {
    return "0".equals(database.value("select count(*) from renewal where state = 'RUNNING'"));
  }
}
