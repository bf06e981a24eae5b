package io.keyturn.common.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRequestTest {

  @Test
  void asksForTwoYearsAnd3072BitsByDefault() {
    assertEquals(new KeyRequest(Period.parse("P2Y"), 3072), KeyRequest.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({
    "P1Y,  2024-02-29T12:00:00Z, 2025-02-28T12:00:00Z", // no 29 February to end on
    "P4Y,  2024-02-29T12:00:00Z, 2028-02-29T12:00:00Z",
    "P2Y,  2026-03-01T00:00:00Z, 2028-03-01T00:00:00Z", // over a leap day
    "P1M,  2027-01-31T23:59:59Z, 2027-02-28T23:59:59Z",
    "P1M,  2028-01-31T23:59:59Z, 2028-02-29T23:59:59Z",
    "P1D,  2026-12-31T23:59:59Z, 2027-01-01T23:59:59Z", // over the end of a year
    "P1D,  2028-02-28T00:00:00Z, 2028-02-29T00:00:00Z",
    "P6D,  2026-10-24T12:00:00Z, 2026-10-30T12:00:00Z", // over the end of summer time in Europe
    "P1D,  2027-03-28T00:59:59Z, 2027-03-29T00:59:59Z",
    "P1Y1M1D, 2026-01-30T00:00:00Z, 2027-03-01T00:00:00Z", // months before days
    "P100Y, 2000-02-29T00:00:00Z, 2100-02-28T00:00:00Z", // 2100 is no leap year
    "P7973Y, 2026-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
  })
  void expiresByTheUtcCalendar(Period validity, Instant notBefore, Instant expiry) {
    assertEquals(expiry, new KeyRequest(validity, 2048).expiry(notBefore));
  }

  @ParameterizedTest
  @CsvSource({
    "P1D,          9999-12-31T00:00:00Z",
    "P7974Y,       2026-01-01T00:00:00Z",
    "P2147483647Y, 2026-01-01T00:00:00Z",
    "P2147483647D, 2026-01-01T00:00:00Z",
    "P1D,          +1000000000-12-31T23:59:59Z"
  })
  void refusesAnExpiryThatNoCertificateCanSay(Period validity, Instant notBefore) {
    var request = new KeyRequest(validity, 2048);

    var refusal = assertThrows(IllegalArgumentException.class, () -> request.expiry(notBefore));

    assertEquals("validity: too long", refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0D", "P-1D", "P1Y-1D", "P-1Y400D"})
  void refusesAValidityThatIsNotPositive(String validity) {
    var period = Period.parse(validity);

    var refusal = assertThrows(IllegalArgumentException.class, () -> new KeyRequest(period, 2048));

    assertTrue(refusal.getMessage().startsWith("validity:"));
  }

  @Test
  void refusesNoValidityAtAll() {
    assertThrows(IllegalArgumentException.class, () -> new KeyRequest(null, 2048));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -2048, 0, 512, 1024, 2047, 2049, 3071, 4097, 8192})
  void refusesOtherSizes(int size) {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> new KeyRequest(Period.ofYears(2), size));

    assertTrue(refusal.getMessage().startsWith("size:"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2048, 3072, 4096})
  void acceptsTheThreeSizes(int size) {
    assertEquals(size, new KeyRequest(Period.ofYears(2), size).size());
  }
}
