package io.keyturn.common.key;

import static io.keyturn.common.key.KeyState.ACTIVE;
import static io.keyturn.common.key.KeyState.RETIRED;
import static io.keyturn.common.key.KeyState.RETIRING;
import static io.keyturn.common.key.KeyState.STAGED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The keys of one portal under any order of what the store can do to them. */
class KeyLifePropertyTest {

  private enum Act {
    STAGE,
    ACTIVATE,
    RETIRE
  }

  private record Event(Act act, int key) {}

  @Provide
  Arbitrary<List<Event>> events() {
    return Combinators.combine(Arbitraries.of(Act.class), Arbitraries.integers().between(0, 5))
        .as(Event::new)
        .list()
        .ofMaxSize(40);
  }

  @Property
  void atMostOneKeyIsActiveAndOnceThereWasOneThereAlwaysIs(@ForAll("events") List<Event> events) {
    List<KeyState> keys = new ArrayList<>();
    boolean everActive = false;
    for (var event : events) {
      keys = after(event, keys);
      long active = keys.stream().filter(state -> state == ACTIVE).count();
      assertTrue(active <= 1, "two ACTIVE keys in " + keys);
      assertTrue(active == 1 || !everActive, "no ACTIVE key any more in " + keys);
      everActive |= active == 1;
    }
  }

  @Property
  void aRetiredKeyStaysRetired(@ForAll("events") List<Event> events) {
    List<KeyState> keys = new ArrayList<>();
    for (var event : events) {
      var next = after(event, keys);
      for (int key = 0; key < keys.size(); key++) {
        assertTrue(keys.get(key) != RETIRED || next.get(key) == RETIRED);
      }
      keys = next;
    }
  }

  /** Fails where the generator never reaches what the properties are about. */
  @Property(tries = 1)
  void everyStateCanBeReached() {
    List<KeyState> keys = new ArrayList<>();
    keys = after(new Event(Act.STAGE, 0), keys);
    keys = after(new Event(Act.ACTIVATE, 0), keys);
    keys = after(new Event(Act.STAGE, 0), keys);
    keys = after(new Event(Act.ACTIVATE, 1), keys);
    assertEquals(List.of(RETIRING, ACTIVE), keys);
    keys = after(new Event(Act.RETIRE, 0), keys);
    keys = after(new Event(Act.STAGE, 0), keys);
    assertEquals(List.of(RETIRED, ACTIVE, STAGED), keys);
  }

  /** As AuthenticationKeyStore does it: an illegal transition rolls everything back. */
  private static List<KeyState> after(Event event, List<KeyState> before) {
    var keys = new ArrayList<>(before);
    if (event.act() == Act.STAGE) {
      keys.add(STAGED);
    } else if (event.key() < keys.size()) {
      try {
        change(event, keys);
      } catch (IllegalStateException refused) {
        return before;
      }
    }
    return keys;
  }

  private static void change(Event event, List<KeyState> keys) {
    var state = keys.get(event.key());
    if (event.act() == Act.RETIRE && state != RETIRED) {
      keys.set(event.key(), state.to(RETIRED));
    } else if (event.act() == Act.ACTIVATE && state != ACTIVE) {
      Collections.replaceAll(keys, ACTIVE, ACTIVE.to(RETIRING));
      keys.set(event.key(), state.to(ACTIVE));
    }
  }
}
