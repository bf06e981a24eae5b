package io.keyturn.admin.renewal.api;

import io.keyturn.admin.renewal.Finding;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalPlan;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.admin.renewal.StepTimes;
import io.keyturn.admin.renewal.api.RenewalView.Step;
import io.keyturn.admin.renewal.runner.RenewalStore;
import io.keyturn.admin.renewal.runner.SupportContacts;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what callers see of a renewal. */
@ApplicationScoped
public class RenewalViews {
  private final RenewalStore renewals;
  private final AuthenticationKeyStore keys;
  private final SupportContacts contacts;

  RenewalViews(RenewalStore renewals, AuthenticationKeyStore keys, SupportContacts contacts) {
    this.renewals = renewals;
    this.keys = keys;
    this.contacts = contacts;
  }

  public RenewalView view(Renewal renewal) {
    var progress = renewal.progress();
    var order = renewal.order();
    var candidate = keys.madeBy(renewal.id());
    return new RenewalView(
        renewal.id().value(),
        renewal.portal().value(),
        progress.state(),
        progress.step(),
        steps(renewal),
        order.reason(),
        order.requestedBy(),
        renewal.times().createdAt(),
        renewal.times().finishedAt().orElse(null),
        progress.finding().map(found -> found.reason().code()).orElse(null),
        progress.finding().map(found -> found.reason().sentence()).orElse(null),
        progress.finding().map(Finding::detail).orElse(null),
        progress.attempts(),
        progress.failures(),
        contacts.of(renewal).orElse(null),
        candidate.map(AuthenticationKey::kid).orElse(null),
        previous(renewal, candidate).map(AuthenticationKey::kid).orElse(null),
        order.correlationId());
  }

  private List<Step> steps(Renewal renewal) {
    var times = renewals.steps(renewal.id());
    var names = new ArrayList<>(RenewalPlan.STEPS);
    if (has(times, StepName.ROLL_BACK)) {
      names.add(StepName.ROLL_BACK);
    }
    return names.stream().map(name -> step(renewal, name, times)).toList();
  }

  private static Step step(Renewal renewal, StepName name, List<StepTimes> times) {
    var time = times.stream().filter(one -> one.step() == name).findFirst();
    if (time.isEmpty()) {
      return new Step(name, Step.State.PENDING, null, null);
    }
    var finished = time.get().finishedAt();
    return new Step(
        name, state(renewal, name, times), time.get().startedAt(), finished.orElse(null));
  }

  private static Step.State state(Renewal renewal, StepName name, List<StepTimes> times) {
    if (name == StepName.VERIFY && has(times, StepName.ROLL_BACK)) {
      // The way back begins where this failed, and only there.
      return Step.State.FAILED;
    }
    boolean ended =
        times.stream().anyMatch(time -> time.step() == name && time.finishedAt().isPresent());
    if (ended) {
      return Step.State.DONE;
    }
    return renewal.running() ? Step.State.RUNNING : Step.State.FAILED;
  }

  private static boolean has(List<StepTimes> times, StepName name) {
    return times.stream().anyMatch(time -> time.step() == name);
  }

  /** The key in whose place the candidate came or will come. */
  private Optional<AuthenticationKey> previous(
      Renewal renewal, Optional<AuthenticationKey> candidate) {
    if (renewal.rolledBack()) {
      return candidate.flatMap(key -> keys.successor(key.id()));
    }
    var gaveWay = candidate.flatMap(key -> keys.supersededBy(key.id()));
    return gaveWay.isPresent() || !renewal.running() ? gaveWay : active(renewal, candidate);
  }

  private Optional<AuthenticationKey> active(
      Renewal renewal, Optional<AuthenticationKey> candidate) {
    return keys.active(renewal.portal())
        .filter(key -> candidate.isEmpty() || !key.id().equals(candidate.get().id()));
  }
}
