package io.keyturn.admin.automatic;

import io.keyturn.admin.key.KeyPolicy;
import io.keyturn.admin.key.KeyWish;
import io.keyturn.admin.renewal.RenewalOrder;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.runner.Renewals;
import io.keyturn.admin.tick.Tick;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.PortalId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Starts the renewals that policies ask for: at most one a day for each portal, however many
 * replicas look and however soon the new key expires, because the day makes the idempotency key.
 */
@ApplicationScoped
public class AutomaticRenewal {
  private static final Logger LOG = Logger.getLogger(AutomaticRenewal.class);

  private final RenewalPolicyStore policies;
  private final AuthenticationKeyStore keys;
  private final KeyPolicy keyPolicy;
  private final Renewals renewals;
  private final Clock clock;

  AutomaticRenewal(
      RenewalPolicyStore policies,
      AuthenticationKeyStore keys,
      KeyPolicy keyPolicy,
      Renewals renewals,
      Clock clock) {
    this.policies = policies;
    this.keys = keys;
    this.keyPolicy = keyPolicy;
    this.renewals = renewals;
    this.clock = clock;
  }

  @Tick
  @Scheduled(
      every = "{keyturn.automatic.tick}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    var now = clock.instant();
    policies.withinThreshold(now).forEach(portal -> consider(portal, now));
  }

  private void consider(PortalId portal, Instant now) {
    var policy = policies.find(portal);
    var key = keys.active(portal);
    if (policy.isEmpty() || key.isEmpty()) {
      return;
    }
    policy
        .get()
        .cause(key.get().certificate().notAfter(), now)
        .ifPresent(cause -> start(portal, cause, now));
  }

  private void start(PortalId portal, RenewalCause cause, Instant now) {
    var order =
        new RenewalOrder(
            RenewalReason.AUTOMATIC,
            keyPolicy.decide(KeyWish.NONE),
            "policy (" + cause + ")",
            Optional.of("automatic/" + now.atZone(ZoneOffset.UTC).toLocalDate()),
            UUID.randomUUID().toString());
    renewals
        .start(portal, order)
        .ifPresent(renewal -> LOG.debugf("portal %s: renewal %s by policy", portal, renewal.id()));
  }
}
