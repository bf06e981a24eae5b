package io.keyturn.local.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Asks again and again, within a bound. */
public final class Poll {

  private static final long PAUSE_MILLIS = 100;

  private Poll() {}

  /** A question that may have no answer yet. */
  @FunctionalInterface
  public interface Question<T> {
    Optional<T> ask() throws Exception;
  }

  /**
   * The first answer.
   *
   * @param what is waited for, for the failure's words
   * @throws IOException when there is none within the bound; tells the last failure to ask
   */
  public static <T> T until(Duration bound, String what, Question<T> question) throws IOException {
    long end = System.nanoTime() + bound.toNanos();
    Exception last = null;
    do {
      try {
        Optional<T> answer = question.ask();
        if (answer.isPresent()) {
          return answer.get();
        }
        last = null;
      } catch (Exception e) {
        last = e;
      }
      pause(what);
    } while (System.nanoTime() < end);
    String why = last == null ? "" : "; the last try: " + last.getMessage();
    throw new IOException(
        "waited %d s in vain for %s%s".formatted(bound.toSeconds(), what, why), last);
  }

  /** As {@link #until}, for a question that is answered with yes. */
  public static void untilTrue(Duration bound, String what, Condition condition)
      throws IOException {
    until(bound, what, () -> condition.holds() ? Optional.of(true) : Optional.empty());
  }

  /** Something that holds or does not. */
  @FunctionalInterface
  public interface Condition {
    boolean holds() throws Exception;
  }

  private static void pause(String what) throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + what, e);
    }
  }
}
