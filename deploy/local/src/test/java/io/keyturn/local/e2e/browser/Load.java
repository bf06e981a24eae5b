package io.keyturn.local.e2e.browser;

import io.keyturn.local.client.Http;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the same again and again, over connections that it keeps, and writes down what fails. */
final class Load implements AutoCloseable {

  private static final long PAUSE_MILLIS = 30;

  private final Http http = new Http();
  private final AtomicInteger done = new AtomicInteger();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private final Work work;
  private final Thread thread;
  private volatile boolean ended;

  /** One request, and whatever is to be said of its answer. */
  @FunctionalInterface
  interface Work {
    void once(Http http) throws Exception;
  }

  Load(String name, Work work) {
    this.work = work;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** How often it went well so far. */
  int done() {
    return done.get();
  }

  /** Everything that did not go well so far. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() throws InterruptedException {
    ended = true;
    thread.join();
  }

  private void run() {
    while (!ended) {
      try {
        work.once(http);
        done.incrementAndGet();
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      } catch (Exception e) {
        failures.add(e.toString());
      }
    }
  }
}
