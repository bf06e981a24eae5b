package io.keyturn.portal.restart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.common.keytable.RestartMarker;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartStateTest {
  private static final Instant REQUESTED = Instant.parse("2026-10-25T01:00:00Z");
  private static final Optional<RestartMarker> WANTED =
      Optional.of(new RestartMarker(UUID.randomUUID(), REQUESTED));

  @ParameterizedTest
  @CsvSource({
    "2026-10-25T01:00:00.000001Z, RESTARTED",
    "2026-10-25T01:00:00Z, RESTARTING",
    "2026-10-25T00:59:59.999999Z, RESTARTING",
    ", RESTARTING"
  })
  void onlyWhoStartedLaterHasRestarted(Instant startedAt, RestartState state) {
    assertEquals(state, RestartState.of(WANTED, Optional.ofNullable(startedAt)));
  }

  @Test
  void aRestartNobodyAskedForIsUnknown() {
    assertEquals(RestartState.UNKNOWN, RestartState.of(Optional.empty(), Optional.of(REQUESTED)));
  }
}
