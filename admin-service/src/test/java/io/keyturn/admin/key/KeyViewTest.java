package io.keyturn.admin.key;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyHistory;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.key.KeyRequest;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.key.SelfSigned;
import io.keyturn.common.portal.PortalId;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyViewTest {
  private static final Instant BEGIN = Instant.parse("2028-02-28T12:00:00Z");
  private static final Instant END = Instant.parse("2028-03-05T12:00:00Z");
  private static final AuthenticationKey KEY = key();

  @ParameterizedTest
  @CsvSource({
    "-P6D, 6",
    "-PT24H1S, 1",
    "-PT24H, 1",
    "-PT23H59M59S, 0",
    "-PT1S, 0",
    "PT0S, 0",
    "PT1S, -1",
    "PT24H, -1",
    "PT24H1S, -2"
  })
  void countsWholeDaysUntilTheKeyExpires(Duration afterTheEnd, long daysLeft) {
    var view = KeyView.of(KEY, END.plus(afterTheEnd));

    assertEquals(daysLeft, view.daysLeft());
    assertEquals(END, view.expiresAt());
  }

  private static AuthenticationKey key() {
    var portal = new PortalId("contoso");
    var request = new KeyRequest(Period.ofDays(6), 2048);
    return new AuthenticationKey(
        KeyId.next(),
        portal,
        SelfSigned.generate(portal, request, BEGIN).certificate(),
        KeyState.ACTIVE,
        KeyHistory.begun(BEGIN, Optional.empty()));
  }
}
