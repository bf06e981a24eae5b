package io.keyturn.portal.consumer;

import io.keyturn.common.keytable.KeyConsumerStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.visitor.KeyConsumer.Takes;
import io.keyturn.portal.publication.PublishedKeys;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The last fetch of each known consumer. It is noted in memory, so that fetching a key never waits
 * for the database, and written a few seconds later.
 */
@ApplicationScoped
public class Fetches {
  private final PortalId portal;
  private final PublishedKeys keys;
  private final KeyConsumerStore consumers;

  /** By name; only names that administrators gave, so that nobody can make it grow. */
  private final Map<String, Fetch> noted = new ConcurrentHashMap<>();

  private record Fetch(Takes from, String kid) {}

  Fetches(PortalId portal, PublishedKeys keys, KeyConsumerStore consumers) {
    this.portal = portal;
    this.keys = keys;
    this.consumers = consumers;
  }

  /**
   * Notes a fetch; of no effect where nobody of this name is known.
   *
   * @param consumer what the caller calls itself; null where it does not say
   * @param kid the key it got
   */
  public void note(String consumer, Takes from, String kid) {
    if (consumer != null
        && keys.keys().filter(it -> it.consumers().contains(consumer)).isPresent()) {
      noted.put(consumer, new Fetch(from, kid));
    }
  }

  @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
  void write() {
    for (var entry : Map.copyOf(noted).entrySet()) {
      var fetch = entry.getValue();
      try {
        consumers.fetched(portal, entry.getKey(), fetch.from(), fetch.kid());
      } catch (RuntimeException e) {
        // The database is away, which the refresh of the keys tells; the notes are kept.
        return;
      }
      // Not one that was noted meanwhile, equal or not.
      noted.computeIfPresent(entry.getKey(), (name, now) -> now == fetch ? null : now);
    }
  }
}
