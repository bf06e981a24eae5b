package io.keyturn.common.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BearerTokenTest {
  private static final Instant END = Instant.parse("2026-12-31T23:59:59Z");
  private static final BearerToken TOKEN = new BearerToken("secret", END);

  @Test
  void lastsUntilTheSecondBeforeItsEnd() {
    var minute = Duration.ofMinutes(1);

    assertTrue(TOKEN.lasts(minute, END.minusSeconds(61)));
    assertFalse(TOKEN.lasts(minute, END.minusSeconds(60)));
    assertFalse(TOKEN.lasts(Duration.ZERO, END));
  }

  @Test
  void showsItsEndAndNotItself() {
    assertEquals("BearerToken[expiresAt=2026-12-31T23:59:59Z]", TOKEN.toString());
  }
}
