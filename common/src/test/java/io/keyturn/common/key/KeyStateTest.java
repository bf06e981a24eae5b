package io.keyturn.common.key;

import static io.keyturn.common.key.KeyState.ACTIVE;
import static io.keyturn.common.key.KeyState.RETIRED;
import static io.keyturn.common.key.KeyState.RETIRING;
import static io.keyturn.common.key.KeyState.STAGED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyStateTest {
  private static final Set<List<KeyState>> LEGAL =
      Set.of(
          List.of(STAGED, ACTIVE),
          List.of(STAGED, RETIRED),
          List.of(ACTIVE, RETIRING),
          List.of(RETIRING, ACTIVE),
          List.of(RETIRING, RETIRED));

  static Stream<Arguments> pairs() {
    return Arrays.stream(KeyState.values())
        .flatMap(from -> Arrays.stream(KeyState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void goesOnlyTheLegalWays(KeyState from, KeyState to) {
    if (LEGAL.contains(List.of(from, to))) {
      assertEquals(to, from.to(to));
    } else {
      var refusal = assertThrows(IllegalStateException.class, () -> from.to(to));
      assertTrue(refusal.getMessage().contains(from + " to " + to), refusal.getMessage());
    }
  }

  @Test
  void allButTheRetiredKeysArePublished() {
    var published = Arrays.stream(KeyState.values()).filter(KeyState::published).toList();

    assertEquals(List.of(STAGED, ACTIVE, RETIRING), published);
  }
}
