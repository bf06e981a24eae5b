package io.keyturn.admin.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.keyturn.common.sealing.DerivedKeys;
import io.keyturn.common.sealing.KeyEncryptionKeys;
import io.keyturn.common.testing.SettableClock;
import io.keyturn.common.testing.TestSealing;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokensTest {
  private static final Instant NOW = Instant.parse("2028-02-29T23:59:59Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final UUID SUBJECT = UUID.randomUUID();

  private final String first = TestSealing.entry(1);
  private final SettableClock clock = new SettableClock(NOW);
  private final LinkTokens tokens = tokens(first);

  private LinkTokens tokens(String... entries) {
    return new LinkTokens(new DerivedKeys(KeyEncryptionKeys.parse(List.of(entries))), clock);
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void aTokenNamesItsSubjectForItsPurposeAlone(Purpose purpose) {
    var token = tokens.sign(purpose, SUBJECT, LATER);

    for (Purpose asked : Purpose.values()) {
      assertEquals(
          asked == purpose ? Optional.of(SUBJECT) : Optional.empty(), tokens.verify(asked, token));
    }
  }

  @Test
  void isValidUntilItsLastSecondHasBegun() {
    var token = tokens.sign(Purpose.CONFIRM, SUBJECT, LATER);

    clock.set(LATER.minusNanos(1));
    assertEquals(Optional.of(SUBJECT), tokens.verify(Purpose.CONFIRM, token));
    clock.set(LATER);
    refuses(token);
    clock.set(LATER.plusSeconds(1));
    refuses(token);
    clock.set(LATER.plus(Duration.ofDays(36500)));
    refuses(token);
  }

  @Test
  void refusesATokenWithAnyBitTurned() {
    var token = Base64.getUrlDecoder().decode(tokens.sign(Purpose.CONFIRM, SUBJECT, LATER));
    for (int bit = 0; bit < token.length * 8; bit++) {
      var turned = token.clone();
      turned[bit / 8] ^= (byte) (1 << (bit % 8));

      refuses(Base64.getUrlEncoder().encodeToString(turned));
    }
  }

  @Test
  void refusesATokenWithAnyOtherCharacter() {
    var token = tokens.sign(Purpose.CONFIRM, SUBJECT, LATER);
    for (int at = 0; at < token.length(); at++) {
      var other = token.charAt(at) == 'A' ? 'B' : 'A';
      refuses(token.substring(0, at) + other + token.substring(at + 1));
      refuses(token.substring(0, at));
    }
  }

  @Test
  void refusesTheTokenOfAnotherInstallation() {
    refuses(tokens(TestSealing.entry(1)).sign(Purpose.CONFIRM, SUBJECT, LATER));
  }

  @Test
  void refusesTheTokenOfAVersionThatIsNotConfigured() {
    refuses(tokens(TestSealing.entry(2)).sign(Purpose.CONFIRM, SUBJECT, LATER));
  }

  @Test
  void aRotationBreaksNoLink() {
    var old = tokens.sign(Purpose.UNSUBSCRIBE, SUBJECT, LATER);
    var rotated = tokens(first, TestSealing.entry(2));

    assertEquals(Optional.of(SUBJECT), rotated.verify(Purpose.UNSUBSCRIBE, old));
    assertNotEquals(old, rotated.sign(Purpose.UNSUBSCRIBE, SUBJECT, LATER));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "garbage",
        "../../etc/passwd",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
        "________________________________________________________________________________",
        "++++++++++++++++++++++++++++++++++++++++////////////////////////////////////////"
      })
  void refusesGarbage(String token) {
    refuses(token);
  }

  @Test
  void refusesWhatIsTooLong() {
    var token = tokens.sign(Purpose.CONFIRM, SUBJECT, LATER);

    refuses(token + "A");
    refuses(token + "\n");
    refuses(token + "AAAA");
    refuses("A".repeat(1_000_000));
  }

  private void refuses(String token) {
    assertEquals(Optional.empty(), tokens.verify(Purpose.CONFIRM, token));
  }
}
