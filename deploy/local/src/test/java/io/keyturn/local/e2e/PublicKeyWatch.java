package io.keyturn.local.e2e;

import io.keyturn.local.client.Answer;
import io.keyturn.local.client.PortalApi;
import io.keyturn.local.client.PublishedKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Asks a portal for its public key all the time, as its visitors' systems would, and writes down
 * what it gets.
 */
final class PublicKeyWatch implements AutoCloseable {

  private static final long PAUSE_MILLIS = 20;

  /**
   * One try.
   *
   * @param at when it was begun
   * @param seen when it was answered, or was known not to be
   * @param kid of the key that was answered; empty when the portal refused or did not answer
   */
  record Sight(Instant at, Instant seen, String kid, String why) {

    boolean refused() {
      return kid.isEmpty();
    }
  }

  private final List<Sight> sights = new CopyOnWriteArrayList<>();
  private final PortalApi portal;
  private final Thread thread = new Thread(this::watch, "public-key-watch");
  private volatile boolean ended;

  PublicKeyWatch(PortalApi portal) {
    this.portal = portal;
    thread.setDaemon(true);
    thread.start();
  }

  /** What was seen so far, in order. */
  List<Sight> sights() {
    return List.copyOf(sights);
  }

  @Override
  public void close() {
    ended = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    while (!ended) {
      sights.add(look());
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private Sight look() {
    Instant at = Instant.now();
    try {
      Answer answer = portal.publicKey();
      return answer.status() == 200
          ? new Sight(at, Instant.now(), PublishedKey.parse(answer.body()).kid(), "")
          : new Sight(at, Instant.now(), "", "status " + answer.status());
    } catch (IOException e) {
      return new Sight(at, Instant.now(), "", e.toString());
    } catch (GeneralSecurityException e) {
      // Half a key would be worse than none.
      return new Sight(at, Instant.now(), "damaged", e.toString());
    }
  }
}
