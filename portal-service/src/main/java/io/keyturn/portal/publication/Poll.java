package io.keyturn.portal.publication;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the key table now and then, whatever was announced. */
@ApplicationScoped
class Poll {
  private final PublishedKeys keys;
  private final Refresh refresh;

  Poll(PublishedKeys keys, Refresh refresh) {
    this.keys = keys;
    this.refresh = refresh;
  }

  @Scheduled(every = "{keyturn.publication.poll}", concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    // The first load belongs to the start, which registers the instance before.
    if (keys.loaded()) {
      refresh.attempt();
    }
  }
}
