package io.keyturn.admin.startup;

import io.keyturn.admin.key.KeyPolicyConfig;
import io.keyturn.admin.renewal.runner.RenewalConfig;
import io.keyturn.admin.renewal.step.HeadStart;
import io.keyturn.admin.restart.InstanceConfig;
import io.keyturn.admin.retirement.RetirementConfig;
import io.keyturn.common.runtime.KeySetConfig;
import io.keyturn.common.startup.Check;
import io.keyturn.common.startup.Finding;
import io.keyturn.common.startup.StartupRules;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Times and numbers of keys and their renewal that have to fit each other. */
@Singleton
class Thresholds implements StartupRules {
  /** The longest life of a visitor token, and a minute by which clocks may differ. */
  static final Duration LONGEST_TOKEN = Duration.ofSeconds(3600 + 60);

  private final KeyPolicyConfig keys;
  private final KeySetConfig keySet;
  private final RenewalConfig renewals;
  private final RetirementConfig retirement;
  private final InstanceConfig instances;

  Thresholds(
      KeyPolicyConfig keys,
      KeySetConfig keySet,
      RenewalConfig renewals,
      RetirementConfig retirement,
      InstanceConfig instances) {
    this.keys = keys;
    this.keySet = keySet;
    this.renewals = renewals;
    this.retirement = retirement;
    this.instances = instances;
  }

  @Override
  public List<Finding> findings() {
    var check = new Check();
    ofKeys(check);
    ofRenewals(check);
    ofOverlap(check);
    check
        .moreThan("keyturn.instance.keep", instances.keep(), "liveness", instances.liveness())
        .positive("keyturn.instance.liveness", instances.liveness())
        .positive("keyturn.instance.restart-window", instances.restartWindow());
    return check.findings();
  }

  private void ofKeys(Check check) {
    check
        .demand(
            Set.of(2048, 3072, 4096).contains(keys.size()),
            "keyturn.key.size",
            keys.size(),
            "give 2048, 3072 or 4096")
        .positive("keyturn.key.validity", length(keys.validity()))
        .atLeast(
            "keyturn.key.max-validity",
            length(keys.maxValidity()),
            "keyturn.key.validity",
            length(keys.validity()));
  }

  private void ofRenewals(Check check) {
    check
        .positive("keyturn.renewal.first-pause", renewals.firstPause())
        .atLeast(
            "keyturn.renewal.longest-pause",
            renewals.longestPause(),
            "first-pause",
            renewals.firstPause())
        .positive("keyturn.renewal.lease", renewals.lease())
        .moreThan(
            "keyturn.renewal.step-budget",
            renewals.stepBudget(),
            "longest-pause",
            renewals.longestPause())
        .positive("keyturn.renewal.verify-deadline", renewals.verifyDeadline())
        .positive("keyturn.renewal.proofs", renewals.proofs())
        .accepts(
            () ->
                HeadStart.Span.of(
                    keySet.ahead(), keySet.maxAge(), keySet.pinnedWait(), renewals.stepBudget()));
  }

  private void ofOverlap(Check check) {
    if (retirement.grace().compareTo(LONGEST_TOKEN) < 0) {
      check.add(
          Finding.unsafe(
              "keyturn.retirement.grace",
              "is " + retirement.grace() + ", so that visitor tokens outlive their key",
              "give at least " + LONGEST_TOKEN));
    }
    check.positive("keyturn.retirement.batch", retirement.batch());
  }

  /** Counted from a fixed day: only compared with others of its kind. */
  static Duration length(Period period) {
    var day = Instant.EPOCH.atZone(ZoneOffset.UTC);
    return Duration.between(day, day.plus(period));
  }
}
