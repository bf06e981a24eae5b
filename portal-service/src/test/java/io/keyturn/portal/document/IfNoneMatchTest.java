package io.keyturn.portal.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfNoneMatchTest {
  private static final String TAG = "\"a,b\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a,b\"",
        "W/\"a,b\"",
        "*",
        " * ",
        "\"x\", \"a,b\"",
        "\"x\",W/\"a,b\",\"y\"",
        "\"a,b\" , \"\""
      })
  void holdsWhereOneTagIsTheSame(String header) {
    assertTrue(IfNoneMatch.holds(List.of(header), TAG));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a,b",
        "\"a\", \"b\"",
        "\"a,b",
        "a,b\"",
        "\"A,B\"",
        "\"a,b \"",
        "'a,b'",
        "**",
        "\"*\"",
        "\"x\", *"
      })
  void doesNotHoldOtherwise(String header) {
    assertFalse(IfNoneMatch.holds(List.of(header), TAG));
  }

  @Test
  void looksAtEveryLineOfTheHeader() {
    assertTrue(IfNoneMatch.holds(List.of("\"x\"", TAG), TAG));
    assertFalse(IfNoneMatch.holds(List.of("\"x\"", "\"y\""), TAG));
  }

  @Test
  void doesNotHoldWithoutTheHeader() {
    assertFalse(IfNoneMatch.holds(List.of(), TAG));
  }
}
