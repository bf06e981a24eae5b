package io.keyturn.common.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class SlugPropertyTest {
  @Property(tries = 200)
  void acceptsThreeToFortyHarmlessCharacters(
      @ForAll
          @StringLength(min = 3, max = 40)
          @CharRange(from = 'a', to = 'z')
          @CharRange(from = '0', to = '9')
          @Chars('-')
          String text) {
    assertEquals(text, new PortalId(text).toString());
    assertEquals(text, new EnvironmentId(text).toString());
  }

  @Property
  void refusesEveryOtherCharacter(@ForAll @StringLength(min = 3, max = 40) String text) {
    Assume.that(!text.chars().allMatch(SlugPropertyTest::harmless));

    assertThrows(IllegalArgumentException.class, () -> new PortalId(text));
    assertThrows(IllegalArgumentException.class, () -> new EnvironmentId(text));
  }

  private static boolean harmless(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }
}
