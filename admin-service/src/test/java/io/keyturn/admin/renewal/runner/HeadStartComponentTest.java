package io.keyturn.admin.renewal.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.renewal.Reason;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalOrder;
import io.keyturn.admin.renewal.RenewalPlan;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.QuietRunners;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That a new key signs only when those who check signatures can know it. */
@ComponentTest
class HeadStartComponentTest {
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

  @Test
  void waitsUntilTheKeyHasBeenPublishedForLongEnough() {
    var portal = world.readyPortal();
    var old = world.activeKid(portal);
    runners.pause();
    var renewal = atActivate(portal, SampleOrders.requested());

    publishedSince(renewal, "clock_timestamp() + interval '1 hour'");
    step(renewal);

    assertEquals(Optional.of(Reason.PUBLISHED_AHEAD), finding(renewal));
    assertEquals(StepName.ACTIVATE, facts(renewal).progress().step());
    assertEquals(old, world.activeKid(portal));

    publishedSince(renewal, "clock_timestamp() - interval '1 hour'");
    step(renewal);

    assertEquals(StepName.RESTART, facts(renewal).progress().step());
    assertNotEquals(old, world.activeKid(portal));
  }

  @Test
  void waitsForMailsToThoseWhoPinTheKeyButNotForEver() {
    var portal = world.readyPortal();
    var old = world.activeKid(portal);
    pin(portal);
    runners.pause();
    var renewal = atActivate(portal, SampleOrders.requested());
    publishedSince(renewal, "clock_timestamp() - interval '1 hour'");

    step(renewal);

    assertEquals(Optional.of(Reason.CONSUMERS_BEING_TOLD), finding(renewal));
    assertEquals(old, world.activeKid(portal));

    // Longer than keyturn.key-set.pinned-wait, and no mail has left.
    int late =
        database.update(
            "update notice set created_at = created_at - interval '1 hour' where renewal_id = ?"
                + " and kind = 'NEW_KEY' and state = 'DUE'",
            renewal.value());
    step(renewal);

    assertEquals(1, late);
    assertEquals(StepName.RESTART, facts(renewal).progress().step());
  }

  @Test
  void aLeakedKeyIsReplacedWithoutWaiting() {
    var portal = world.readyPortal();
    pin(portal);
    runners.pause();
    var leaked = SampleOrders.requested().because(RenewalReason.COMPROMISED);
    var renewal = atActivate(portal, leaked);
    publishedSince(renewal, "clock_timestamp() + interval '1 hour'");

    step(renewal);

    assertEquals(StepName.RESTART, facts(renewal).progress().step());
    assertEquals(
        "1",
        database.value(
            "select count(*) from notice where renewal_id = ? and kind = 'NEW_KEY'",
            renewal.value()));
  }

  private RenewalId atActivate(PortalId portal, RenewalOrder order) {
    var renewal = renewals.start(portal, order).orElseThrow();
    TestWorld.await(
        () -> {
          step(renewal);
          return facts(renewal).progress().step() == StepName.ACTIVATE;
        });
    return renewal;
  }

  /** One try, whether it is due or not. */
  private void step(RenewalId renewal) {
    database.update("update renewal set due_at = now() where id = ?", renewal.value());
    var claim = claims.claim("tester", Duration.ofMinutes(1)).orElseThrow();
    assertEquals(renewal, claim.renewal().id());
    claims.settle(claim, plan.settle(claim, plan.run(claim)));
  }

  /** As if REGISTER had begun at another time: before that, the key is committed. */
  private void publishedSince(RenewalId renewal, String instant) {
    int steps =
        database.update(
            "update renewal_step set started_at = "
                + instant
                + ", finished_at = null where renewal_id = ? and step = 'REGISTER'",
            renewal.value());
    assertEquals(1, steps);
    assertTrue(renewals.since(renewal, StepName.REGISTER).isPresent());
  }

  private void pin(PortalId portal) {
    Api.json(Map.of("name", "chat", "contact", "chat@people.example", "takes", "PINNED"))
        .post(Api.PORTALS + "/" + portal + "/key-consumers")
        .then()
        .statusCode(201);
  }

  private Optional<Reason> finding(RenewalId renewal) {
    return facts(renewal).progress().finding().map(found -> found.reason());
  }

  private Renewal facts(RenewalId renewal) {
    return renewals.find(renewal).orElseThrow();
  }
}
