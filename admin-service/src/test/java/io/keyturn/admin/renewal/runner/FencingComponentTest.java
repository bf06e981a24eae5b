package io.keyturn.admin.renewal.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.renewal.Claim;
import io.keyturn.admin.renewal.Finding;
import io.keyturn.admin.renewal.Reason;
import io.keyturn.admin.renewal.Settlement;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.QuietRunners;
import io.keyturn.admin.testing.Simultaneously;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.key.RenewalId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That of any number of runners one alone writes what became of a renewal. */
@ComponentTest
class FencingComponentTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(200);

  @Inject TestWorld world;
  @Inject QuietRunners runners;
  @Inject ClaimStore claims;
  @Inject RenewalStore renewals;

  @BeforeEach
  void quiet() {
    runners.pause();
  }

  @AfterEach
  void goOn() {
    runners.resume();
  }

  @Test
  void whatIsClaimedIsNobodyElses() {
    dueRenewal();

    var first = claims.claim("one", LONG);
    var second = claims.claim("two", LONG);

    assertTrue(first.isPresent());
    assertEquals(Optional.empty(), second);
    claims.settle(first.get(), next(() -> {}));
  }

  @Test
  void aLeaseThatRanOutLetsAnotherClaimAndTheLateOneWritesNothing() {
    var renewal = dueRenewal();
    var paused = claims.claim("paused", SHORT).orElseThrow();
    var written = new AtomicBoolean();
    var other = awaitClaim("other", LONG);
    assertTrue(other.fence() > paused.fence());

    assertThrows(
        LeaseLostException.class, () -> claims.settle(paused, next(() -> written.set(true))));

    assertEquals(false, written.get());
    assertEquals(StepName.GENERATE, step(renewal));
    claims.settle(other, next(() -> {}));
    assertEquals(StepName.REGISTER, step(renewal));
  }

  @Test
  void aRunnerThatIsLateButWasNotReplacedStillWrites() {
    var renewal = dueRenewal();
    var late = claims.claim("late", Duration.ZERO).orElseThrow();

    claims.settle(late, next(() -> {}));

    assertEquals(StepName.REGISTER, step(renewal));
  }

  @Test
  void aClaimIsGoodForOneOutcomeAlone() {
    var renewal = dueRenewal();
    var claim = claims.claim("one", LONG).orElseThrow();
    claims.settle(claim, next(() -> {}));

    assertThrows(LeaseLostException.class, () -> claims.settle(claim, stopped()));

    assertTrue(renewals.find(renewal).orElseThrow().running());
  }

  @Test
  void whatAStepWantsToWriteAndTheMoveOnAreOneTransaction() {
    var renewal = dueRenewal();
    var claim = claims.claim("one", LONG).orElseThrow();

    assertThrows(
        IllegalStateException.class,
        () ->
            claims.settle(
                claim,
                next(
                    () -> {
                      throw new IllegalStateException("cannot be written");
                    })));

    assertEquals(StepName.GENERATE, step(renewal));
    claims.settle(claim, next(() -> {}));
    assertEquals(StepName.REGISTER, step(renewal));
  }

  @Test
  void aRetryTakesTheRenewalAwayFromWhoeverHeldIt() {
    var renewal = dueRenewal();
    var stopping = claims.claim("one", LONG).orElseThrow();
    claims.settle(stopping, stopped());
    assertTrue(renewals.resume(renewal, StepName.GENERATE));

    assertThrows(LeaseLostException.class, () -> claims.settle(stopping, next(() -> {})));

    assertEquals(StepName.GENERATE, step(renewal));
  }

  @Test
  void whatIsDueSoonAndNobodyHoldsIsToldBeforehand() {
    dueRenewal();
    var horizon = Duration.ofMinutes(2);
    assertEquals(Optional.of(Duration.ZERO), claims.nextWithin(horizon));
    var claim = claims.claim("one", LONG).orElseThrow();
    assertEquals(Optional.empty(), claims.nextWithin(horizon));

    var finding = new Finding(Reason.DIRECTORY_BUSY, "later");
    claims.settle(claim, new Settlement.Again(Duration.ofMinutes(1), finding));

    var next = claims.nextWithin(horizon).orElseThrow();
    assertTrue(next.toSeconds() > 30 && next.toSeconds() <= 60, next::toString);
    assertEquals(Optional.empty(), claims.nextWithin(SHORT));
  }

  @Test
  void aRenewalThatIsPutOffIsNotDueBefore() {
    dueRenewal();
    var claim = claims.claim("one", LONG).orElseThrow();
    var finding = new Finding(Reason.DIRECTORY_BUSY, "later");

    claims.settle(claim, new Settlement.Again(Duration.ofSeconds(5), finding));

    assertEquals(Optional.empty(), claims.claim("two", LONG));
    assertEquals(claim.fence() + 1, awaitClaim("two", SHORT).fence());
  }

  @Test
  void manyRunnersAtOnceNeverHoldTheSameRenewal() throws InterruptedException {
    var due = IntStream.range(0, 5).mapToObj(number -> dueRenewal()).toList();

    var won = Simultaneously.call(20, () -> claims.claim("racer", LONG));

    var ids =
        won.stream()
            .flatMap(Optional::stream)
            .map(claim -> claim.renewal().id())
            .sorted(java.util.Comparator.comparing(RenewalId::toString))
            .toList();
    assertEquals(
        due.stream().map(RenewalId::toString).sorted().toList(),
        ids.stream().map(RenewalId::toString).toList());
    won.stream().flatMap(Optional::stream).forEach(claim -> claims.settle(claim, next(() -> {})));
  }

  private RenewalId dueRenewal() {
    return renewals.start(world.bystander(), SampleOrders.requested()).orElseThrow();
  }

  private Claim awaitClaim(String owner, Duration lease) {
    var claimed = new java.util.concurrent.atomic.AtomicReference<Claim>();
    TestWorld.await(
        () -> {
          claims.claim(owner, lease).ifPresent(claimed::set);
          return claimed.get() != null;
        });
    return claimed.get();
  }

  private StepName step(RenewalId id) {
    return renewals.find(id).orElseThrow().progress().step();
  }

  private static Settlement next(Runnable commit) {
    return new Settlement.Next(StepName.REGISTER, commit);
  }

  private static Settlement stopped() {
    return new Settlement.Stopped(new Finding(Reason.DIRECTORY_FORBIDDEN, "no right"));
  }
}
