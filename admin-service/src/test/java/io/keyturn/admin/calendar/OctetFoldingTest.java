package io.keyturn.admin.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class OctetFoldingTest {

  @Test
  void aLineOf75OctetsStaysWhole() {
    assertEquals("é".repeat(37) + "x", folded("é".repeat(37) + "x"));
    assertEquals("é".repeat(37) + "\r\n é", folded("é".repeat(38)));
  }

  @Test
  void whatWasFoldedByCharactersIsFoldedAnew() {
    assertEquals("ab", folded("a\r\n b"));
  }

  @Property
  void everyLineIsShortEnoughAndNothingIsLost(@ForAll @StringLength(max = 400) String text) {
    // Half a character is none, and encodes to something else.
    var line = new String(text.getBytes(UTF_8), UTF_8).replaceAll("[\r\n]", "");

    var folded = folded(line + "\r\nEND");

    assertEquals(line + "\r\nEND", folded.replace("\r\n ", ""));
    for (String part : folded.split("\r\n", -1)) {
      assertTrue(part.getBytes(UTF_8).length <= 75, part);
    }
  }

  private static String folded(String text) {
    return new String(OctetFolding.folded(text), UTF_8);
  }
}
