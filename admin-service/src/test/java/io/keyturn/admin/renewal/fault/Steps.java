package io.keyturn.admin.renewal.fault;

import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.renewal.RenewalPlan;
import io.keyturn.admin.renewal.RenewalStep;
import io.keyturn.admin.renewal.RetryPolicy;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.admin.renewal.step.ActivateKey;
import io.keyturn.admin.renewal.step.Candidates;
import io.keyturn.admin.renewal.step.GenerateKey;
import io.keyturn.admin.renewal.step.HeadStart;
import io.keyturn.admin.renewal.step.MarkedRestart;
import io.keyturn.admin.renewal.step.Proof;
import io.keyturn.admin.renewal.step.ProveKey;
import io.keyturn.admin.renewal.step.RefusedKey;
import io.keyturn.admin.renewal.step.RegisterKey;
import io.keyturn.admin.renewal.step.RestartPortal;
import io.keyturn.admin.renewal.step.RollBack;
import io.keyturn.admin.renewal.step.ServedKeys;
import io.keyturn.admin.renewal.step.VerifyPortal;
import io.keyturn.common.connection.EnvironmentApi;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.keytable.MemoryEnvironments;
import io.keyturn.common.keytable.MemoryKeys;
import io.keyturn.common.keytable.MemoryMarkers;
import io.keyturn.common.keytable.MemoryPortals;
import io.keyturn.common.keytable.QuickKeyPairs;
import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.PortalState;
import io.keyturn.common.testing.Samples;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The real steps in the real plan, on the played parts of a world. */
record Steps(
    MemoryKeys keys, MemoryMarkers markers, Directory directory, PlayedPortal portal, Clock clock) {
  private static final List<CertifiedKeyPair> PAIRS = new ArrayList<>();

  static final Duration BUDGET = Duration.ofMinutes(10);
  static final Duration DEADLINE = Duration.ofMinutes(5);

  /** Time plays no part in what can go wrong here. */
  private static final HeadStart HEAD_START =
      new HeadStart(
          renewal -> BUDGET,
          (renewal, within) -> 0,
          new HeadStart.Span(Duration.ofSeconds(3), Duration.ZERO));

  RenewalPlan plan(PlayedProvider provider) {
    var portals = new MemoryPortals();
    portals.add(Samples.portal(World.PORTAL, PortalState.PROVISIONING));
    var candidates = new Candidates(keys, portals, environments(provider));
    var proof = new Proof(provider.tokens(clock), new EnvironmentApi(Duration.ofSeconds(5)), 1);
    var restart = new MarkedRestart(markers, portal);
    var served = new ServedKeys(portal);
    var rollBack = new RollBack(keys, restart, served, clock);
    List<RenewalStep> steps =
        List.of(
            new GenerateKey(keys, (id, request, now) -> freshPair(), clock),
            new RegisterKey(candidates, keys, directory),
            new ProveKey(candidates, keys, proof, new RefusedKey(directory, keys, proof)),
            new ActivateKey(candidates, keys, portals, HEAD_START),
            new RestartPortal(candidates, keys, directory, restart),
            new VerifyPortal(candidates, served),
            rollBack);
    return new RenewalPlan(steps, Steps::retries, rollBack, () -> 0);
  }

  /** The first one that this world has not seen; worlds share them, because they take long. */
  private CertifiedKeyPair freshPair() {
    int used = keys.all().size();
    if (used == PAIRS.size()) {
      PAIRS.add(QuickKeyPairs.next());
    }
    return PAIRS.get(used);
  }

  private static MemoryEnvironments environments(PlayedProvider provider) {
    var contoso = Samples.contosoOrg();
    var environments = new MemoryEnvironments();
    environments.put(
        new Environment(
            contoso.id(),
            contoso.name(),
            provider.environment(),
            contoso.organisation(),
            contoso.supportContact()));
    return environments;
  }

  private static RetryPolicy retries(StepName step) {
    var budget = step == StepName.VERIFY ? DEADLINE : BUDGET;
    return new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1), budget);
  }
}
