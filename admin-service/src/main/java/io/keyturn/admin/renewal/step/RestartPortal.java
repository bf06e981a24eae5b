package io.keyturn.admin.renewal.step;

import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalStep;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.common.keytable.AuthenticationKeyStore;

/**
 * Restarts the portal once: the marker is the renewal id. Instances adopt a portal's first key as
 * soon as they see it, so that needs no restart. A compromised key is taken out of the directory
 * first.
 */
public final class RestartPortal implements RenewalStep {
  private final Candidates candidates;
  private final AuthenticationKeyStore keys;
  private final Directory directory;
  private final MarkedRestart restart;

  public RestartPortal(
      Candidates candidates,
      AuthenticationKeyStore keys,
      Directory directory,
      MarkedRestart restart) {
    this.candidates = candidates;
    this.keys = keys;
    this.directory = directory;
    this.restart = restart;
  }

  @Override
  public StepName name() {
    return StepName.RESTART;
  }

  @Override
  public Outcome run(Renewal renewal) {
    return switch (renewal.order().reason()) {
      case FIRST_KEY -> Outcome.advanced();
      case REQUESTED, AUTOMATIC -> restart.advance(renewal, renewal.id().value());
      case COMPROMISED -> revokeAndRestart(renewal);
    };
  }

  private Outcome revokeAndRestart(Renewal renewal) {
    var clientId = candidates.portal(renewal).clientId();
    var old = keys.supersededBy(candidates.candidate(renewal).id());
    try {
      if (old.isPresent()) {
        // Proved by the candidate, which is ACTIVE by now.
        directory.removeKey(clientId, old.get().kid(), keys.openActive(renewal.portal()));
      }
    } catch (DirectoryException e) {
      return DirectoryOutcomes.of(e);
    }
    return restart.advance(renewal, renewal.id().value());
  }
}
