package io.keyturn.local.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void startsAtOnceAfterAGoodRun() {
    assertEquals(0, Backoff.after(0).toSeconds());
  }

  @Test
  void doublesFromOneSecondToHalfAMinute() {
    List<Long> seconds =
        IntStream.rangeClosed(1, 8).mapToObj(n -> Backoff.after(n).toSeconds()).toList();

    assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L), seconds);
  }

  @Test
  void staysThereForEver() {
    assertEquals(30, Backoff.after(1_000_000).toSeconds());
  }
}
