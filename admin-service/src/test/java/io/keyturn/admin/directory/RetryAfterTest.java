package io.keyturn.admin.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "120, 120", "3600, 3600", "007, 7"})
  void readsSeconds(String value, int seconds) {
    assertEquals(Optional.of(Duration.ofSeconds(seconds)), read(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3601", "999999999"})
  void neverPausesForLongerThanAnHour(String value) {
    assertEquals(Optional.of(Duration.ofHours(1)), read(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        "+1",
        "1.5",
        "soon",
        "1 s",
        "\u0661",
        "9999999999999999999999",
        "Wed, 21 Oct 2026 07:28:00 GMT"
      })
  void leavesOutWhatIsNoNumberOfSeconds(String value) {
    assertEquals(Optional.empty(), read(value));
  }

  @Test
  void isNothingWithoutTheHeader() {
    assertEquals(Optional.empty(), RetryAfter.of(HttpHeaders.of(Map.of(), (a, b) -> true)));
  }

  private static Optional<Duration> read(String value) {
    return RetryAfter.of(HttpHeaders.of(Map.of("retry-after", List.of(value)), (a, b) -> true));
  }
}
