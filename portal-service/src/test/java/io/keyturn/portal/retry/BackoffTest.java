package io.keyturn.portal.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {

  @ParameterizedTest
  @CsvSource({
    "1, PT1S",
    "2, PT2S",
    "3, PT4S",
    "4, PT8S",
    "5, PT16S",
    "6, PT30S",
    "7, PT30S",
    "31, PT30S",
    "64, PT30S",
    "65, PT30S",
    "2147483647, PT30S"
  })
  void doublesFromTheFirstToTheLongest(int failures, Duration delay) {
    assertEquals(delay, Backoff.DEFAULT.delay(failures, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 100})
  void isShortenedByUpToAQuarter(int failures) {
    var whole = Backoff.DEFAULT.delay(failures, 0);

    var shortest = Backoff.DEFAULT.delay(failures, Math.nextDown(1.0));

    assertEquals(whole.toMillis() * 3 / 4, shortest.toMillis());
    assertEquals(whole.toMillis() * 7 / 8, Backoff.DEFAULT.delay(failures, 0.5).toMillis());
  }

  @Test
  void takesItsBoundsFromWhoMadeIt() {
    var backoff = new Backoff(Duration.ofMillis(10), Duration.ofMillis(25));

    assertEquals(Duration.ofMillis(20), backoff.delay(2, 0));
    assertTrue(backoff.delay(3, 0).equals(backoff.longest()));
  }
}
