package io.keyturn.admin.renewal.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.renewal.Claim;
import io.keyturn.admin.renewal.RenewalPlan;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.QuietRunners;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That a runner which dies between the effect of a step and its outcome does no harm. */
@ComponentTest
class ReplayComponentTest {
  @Inject TestWorld world;
  @Inject QuietRunners runners;
  @Inject ClaimStore claims;
  @Inject RenewalStore renewals;
  @Inject RenewalPlan plan;
  @Inject Database database;

  @AfterEach
  void goOn() {
    runners.resume();
  }

  @ParameterizedTest
  @EnumSource(value = StepName.class, names = "ROLL_BACK", mode = EnumSource.Mode.EXCLUDE)
  void aStepWhoseOutcomeWasLostIsRepeatedHarmlessly(StepName lost) throws DirectoryException {
    assertOneCleanRenewal(EnumSet.of(lost));
  }

  @Test
  void everyStepMayRunTwice() throws DirectoryException {
    assertOneCleanRenewal(EnumSet.allOf(StepName.class));
  }

  private void assertOneCleanRenewal(Set<StepName> lost) throws DirectoryException {
    var portal = world.readyPortal();
    var old = world.activeKid(portal);
    runners.pause();
    var renewal = renewals.start(portal, SampleOrders.requested()).orElseThrow();

    while (renewals.find(renewal).orElseThrow().running()) {
      work(lost);
      assertOneActiveKeyThatTheDirectoryHas(portal);
    }

    assertEquals(RenewalState.SUCCEEDED, state(renewal));
    assertEquals(1, world.portals().restarts(portal));
    assertEquals(Set.of(old, world.activeKid(portal)), world.directory().keys("portal-" + portal));
    assertEquals("2", keysOf(portal));
  }

  private void work(Set<StepName> lost) {
    TestWorld.await(
        () -> {
          var claim = claims.claim("first", Duration.ZERO);
          claim.ifPresent(first -> attempt(first, lost));
          return claim.isPresent();
        });
  }

  private void attempt(Claim first, Set<StepName> lost) {
    var outcome = plan.run(first);
    if (lost.contains(first.renewal().progress().step())) {
      var second = claims.claim("second", Duration.ofMinutes(1)).orElseThrow();
      claims.settle(second, plan.settle(second, plan.run(second)));
    } else {
      claims.settle(first, plan.settle(first, outcome));
    }
  }

  private void assertOneActiveKeyThatTheDirectoryHas(PortalId portal) throws DirectoryException {
    assertTrue(world.directory().keys("portal-" + portal).contains(world.activeKid(portal)));
  }

  private RenewalState state(RenewalId renewal) {
    return renewals.find(renewal).orElseThrow().progress().state();
  }

  private String keysOf(PortalId portal) {
    return database.value(
        "select count(*) from authentication_key where portal_id = ?", portal.value());
  }
}
