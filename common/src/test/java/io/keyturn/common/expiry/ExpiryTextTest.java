package io.keyturn.common.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExpiryTextTest {
  private static final Instant EXPIRATION = Instant.parse("2027-08-05T06:24:00Z");

  @ParameterizedTest
  @CsvSource({
    "P7D, in 7 days",
    "PT167H59M59S, in 7 days",
    "P1DT1S, in 2 days",
    "PT24H, in 1 day",
    "PT23H59M59S, in 1 day",
    "PT23H, in 23 hours",
    "PT12H, in 12 hours",
    "PT1H1S, in 2 hours",
    "PT1H, in 60 minutes",
    "PT1S, in 1 minute",
    "PT0S, just now",
    "-PT59S, just now",
    "-PT1M, 1 minute ago",
    "-PT1H, 1 hour ago",
    "-PT23H59M59S, 23 hours ago",
    "-PT24H, 1 day ago",
    "-PT72H, 3 days ago"
  })
  void tellsHowMuchTimeIsLeft(Duration left, String expected) {
    assertEquals(expected, new ExpiryText(Language.EN).left(EXPIRATION, EXPIRATION.minus(left)));
  }

  @ParameterizedTest
  @CsvSource({"EN, in 1 day, 2 days ago", "DE, in 1 Tag, vor 2 Tagen", "ES, en 1 día, hace 2 días"})
  void speaksEachLanguage(Language language, String before, String after) {
    var text = new ExpiryText(language);

    assertEquals(before, text.left(EXPIRATION, EXPIRATION.minus(Duration.ofDays(1))));
    assertEquals(after, text.left(EXPIRATION, EXPIRATION.plus(Duration.ofDays(2))));
  }

  @Test
  void datesAreInUtcAndSaySo() {
    assertEquals("5 Aug 2027, 06:24 UTC", new ExpiryText(Language.EN).date(EXPIRATION));
  }

  @ParameterizedTest
  @EnumSource
  void everyBundleHasEveryKey(Language language) {
    var name = "io.keyturn.common.expiry.expiry";
    var english = ResourceBundle.getBundle(name, Language.EN.locale());
    var bundle =
        language == Language.EN ? english : ResourceBundle.getBundle(name, language.locale());

    assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(bundle.keySet()));
    // A bundle that is missing altogether would pass for its parent.
    assertEquals(
        language == Language.EN ? "" : language.tag(),
        bundle.getLocale().toLanguageTag().replace("und", ""));
  }
}
