package io.keyturn.local.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Checklist list =
      new Checklist(new PrintStream(printed, true, StandardCharsets.UTF_8));

  @Test
  void printsALineForEachStepAndCountsAtTheEnd() {
    list.step("first", () -> "");
    list.step("second", () -> "42 found");

    assertTrue(list.finish());
    assertTrue(lines().get(0).matches("ok +\\d+\\.\\d s  first"), lines().get(0));
    assertTrue(lines().get(1).endsWith("second: 42 found"), lines().get(1));
    assertEquals("2 passed, 0 failed", lines().get(2));
  }

  @Test
  void aFailedStepStopsNoOther() {
    list.step(
        "first",
        () -> {
          throw new IOException("broken");
        });
    list.step("second", () -> "");

    assertFalse(list.finish());
    assertTrue(
        lines().get(0).startsWith("FAILED") && lines().get(0).endsWith("first: broken"),
        lines().get(0));
    assertEquals("1 passed, 1 failed", lines().get(2));
  }

  @Test
  void aStepThatLacksAnEarlierFindingFailsAndSaysWhich() {
    Found<String> key = new Found<>("the public key");

    list.step("second", key::get);

    assertFalse(list.finish());
    assertTrue(
        lines().get(0).endsWith("second: cannot run without the public key"), lines().get(0));
  }

  private List<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
