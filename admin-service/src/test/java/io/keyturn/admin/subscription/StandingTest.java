package io.keyturn.admin.subscription;

import static io.keyturn.admin.subscription.SubscriptionState.ACTIVE;
import static io.keyturn.admin.subscription.SubscriptionState.PAUSED;
import static io.keyturn.admin.subscription.SubscriptionState.PENDING;
import static io.keyturn.admin.subscription.SubscriptionState.UNSUBSCRIBED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandingTest {
  private static final Instant ADDED = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant LATER = ADDED.plusSeconds(60);
  private static final Instant LAST = ADDED.plusSeconds(120);

  private static final Standing PENDING_ONE = Standing.pending("admin", ADDED);
  private static final Standing ACTIVE_ONE = PENDING_ONE.confirmed(LATER);
  private static final Map<SubscriptionState, Standing> EACH =
      Map.of(
          PENDING,
          PENDING_ONE,
          ACTIVE,
          ACTIVE_ONE,
          PAUSED,
          ACTIVE_ONE.paused(),
          UNSUBSCRIBED,
          ACTIVE_ONE.unsubscribed(LATER));

  static Stream<Arguments> changes() {
    return Stream.of(
        change("asked", it -> it.asked(LAST), PENDING, PENDING, UNSUBSCRIBED),
        change("confirmed", it -> it.confirmed(LAST), ACTIVE, PENDING),
        change("unsubscribed", it -> it.unsubscribed(LAST), UNSUBSCRIBED, PENDING, ACTIVE, PAUSED),
        change("declined", Standing::declined, UNSUBSCRIBED, PENDING),
        change("paused", Standing::paused, PAUSED, ACTIVE),
        change("resumed", Standing::resumed, ACTIVE, PAUSED));
  }

  private static Arguments change(
      String name,
      UnaryOperator<Standing> change,
      SubscriptionState to,
      SubscriptionState... from) {
    return Arguments.argumentSet(name, change, to, EnumSet.copyOf(List.of(from)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changesFromNothingButTheStatesThatAllowIt(
      UnaryOperator<Standing> change, SubscriptionState to, Set<SubscriptionState> from) {
    EACH.forEach(
        (state, standing) -> {
          if (from.contains(state)) {
            assertEquals(to, change.apply(standing).state());
          } else {
            assertThrows(IllegalStateException.class, () -> change.apply(standing));
          }
        });
  }

  @Test
  void remembersThatItsOwnerHasUnsubscribedUntilItsOwnerConfirms() {
    var gone = ACTIVE_ONE.unsubscribed(LATER);
    var asked = gone.asked(LAST);

    assertEquals(Optional.of(LATER), asked.unsubscribed());
    assertEquals(Optional.of(LATER), asked.declined().unsubscribed());
    assertEquals(Optional.of(LAST), asked.unsubscribed(LAST).unsubscribed());
    assertEquals(Optional.empty(), asked.confirmed(LAST).unsubscribed());
  }

  @Test
  void isAskedAnewWithANewTime() {
    assertEquals(ADDED, PENDING_ONE.asked());
    assertEquals(LAST, PENDING_ONE.asked(LAST).asked());
    assertEquals(ADDED, PENDING_ONE.asked(LAST).created());
    assertEquals("other", PENDING_ONE.by("other").createdBy());
  }

  @Test
  void noStateLeadsToItself() {
    for (var state : SubscriptionState.values()) {
      assertTrue(!state.mayBecome(state), state::name);
    }
  }
}
