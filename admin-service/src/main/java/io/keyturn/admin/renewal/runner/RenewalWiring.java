package io.keyturn.admin.renewal.runner;

import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.renewal.RenewalPlan;
import io.keyturn.admin.renewal.RenewalStep;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.admin.renewal.step.ActivateKey;
import io.keyturn.admin.renewal.step.Candidates;
import io.keyturn.admin.renewal.step.GenerateKey;
import io.keyturn.admin.renewal.step.HeadStart;
import io.keyturn.admin.renewal.step.MarkedRestart;
import io.keyturn.admin.renewal.step.PinnedMails;
import io.keyturn.admin.renewal.step.Proof;
import io.keyturn.admin.renewal.step.ProveKey;
import io.keyturn.admin.renewal.step.RefusedKey;
import io.keyturn.admin.renewal.step.RegisterKey;
import io.keyturn.admin.renewal.step.RestartPortal;
import io.keyturn.admin.renewal.step.RollBack;
import io.keyturn.admin.renewal.step.ServedKeys;
import io.keyturn.admin.renewal.step.VerifyPortal;
import io.keyturn.admin.restart.PortalInstances;
import io.keyturn.admin.restart.PortalRestart;
import io.keyturn.common.connection.EnvironmentApi;
import io.keyturn.common.connection.TokenEndpoint;
import io.keyturn.common.key.SelfSigned;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.keytable.RestartMarkerStore;
import io.keyturn.common.runtime.KeySetConfig;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Makes the plan and its steps, which know no framework, from beans and settings. */
@Dependent
public class RenewalWiring {

  @Produces
  @Singleton
  Candidates candidates(
      AuthenticationKeyStore keys, PortalStore portals, EnvironmentStore environments) {
    return new Candidates(keys, portals, environments);
  }

  @Produces
  @Singleton
  MarkedRestart restart(RestartMarkerStore markers, PortalRestart restart) {
    return new MarkedRestart(markers, restart);
  }

  @Produces
  @Singleton
  ServedKeys served(PortalInstances instances) {
    return new ServedKeys(instances);
  }

  @Produces
  @Singleton
  RollBack rollBack(
      AuthenticationKeyStore keys, MarkedRestart restart, ServedKeys served, Clock clock) {
    return new RollBack(keys, restart, served, clock);
  }

  @Produces
  @Singleton
  Proof proof(TokenEndpoint tokens, EnvironmentApi environment, RenewalConfig config) {
    return new Proof(tokens, environment, config.proofs());
  }

  @Produces
  @Singleton
  ProveKey prove(
      Candidates candidates, AuthenticationKeyStore keys, Proof proof, Directory directory) {
    return new ProveKey(candidates, keys, proof, new RefusedKey(directory, keys, proof));
  }

  @Produces
  @Singleton
  RegisterKey register(Candidates candidates, AuthenticationKeyStore keys, Directory directory) {
    return new RegisterKey(candidates, keys, directory);
  }

  @Produces
  @Singleton
  GenerateKey generate(AuthenticationKeyStore keys, Clock clock) {
    return new GenerateKey(keys, SelfSigned::generate, clock);
  }

  @Produces
  @Singleton
  ActivateKey activate(
      Candidates candidates,
      AuthenticationKeyStore keys,
      PortalStore portals,
      HeadStart headStart) {
    return new ActivateKey(candidates, keys, portals, headStart);
  }

  /** Refuses to start with settings by which tokens would be refused, or renewals stranded. */
  @Produces
  @Singleton
  @Startup
  HeadStart headStart(
      RenewalStore renewals, PinnedMails mails, KeySetConfig keySet, RenewalConfig config) {
    try {
      var span =
          HeadStart.Span.of(
              keySet.ahead(), keySet.maxAge(), keySet.pinnedWait(), config.stepBudget());
      // Before REGISTER begins the key is committed, and thus published.
      return new HeadStart(
          id -> renewals.since(id, StepName.REGISTER).orElse(Duration.ZERO), mails, span);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage(), e);
    }
  }

  @Produces
  @Singleton
  RestartPortal restartPortal(
      Candidates candidates,
      AuthenticationKeyStore keys,
      Directory directory,
      MarkedRestart restart) {
    return new RestartPortal(candidates, keys, directory, restart);
  }

  @Produces
  @Singleton
  VerifyPortal verify(Candidates candidates, ServedKeys served) {
    return new VerifyPortal(candidates, served);
  }

  @Produces
  @Singleton
  RenewalPlan plan(@All List<RenewalStep> steps, RollBack rollBack, RenewalConfig config) {
    return new RenewalPlan(
        steps, config::retries, rollBack, () -> ThreadLocalRandom.current().nextDouble());
  }
}
