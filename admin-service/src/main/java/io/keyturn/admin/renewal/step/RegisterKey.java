package io.keyturn.admin.renewal.step;

import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.renewal.Outcome;
import io.keyturn.admin.renewal.Reason;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.RenewalStep;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.Portal;
import java.util.List;
import java.util.Set;

/**
 * Appends the public key to the portal's application; observes that the directory lists it. For a
 * portal's first key the application is made first. Keys of the portal that are out of use for good
 * and still listed are taken away.
 */
public final class RegisterKey implements RenewalStep {
  private final Candidates candidates;
  private final AuthenticationKeyStore keys;
  private final Directory directory;

  public RegisterKey(Candidates candidates, AuthenticationKeyStore keys, Directory directory) {
    this.candidates = candidates;
    this.keys = keys;
    this.directory = directory;
  }

  @Override
  public StepName name() {
    return StepName.REGISTER;
  }

  @Override
  public Outcome run(Renewal renewal) {
    var portal = candidates.portal(renewal);
    var candidate = candidates.candidate(renewal);
    if (candidate.state() == KeyState.RETIRED) {
      // Only a runner that was paused sees this: others have given up the renewal and its key.
      return Outcome.refused(Reason.KEY_CANNOT_BE_OPENED, "its private half was destroyed");
    }
    return register(renewal, portal, candidate.certificate());
  }

  private Outcome register(Renewal renewal, Portal portal, KeyCertificate certificate) {
    try {
      if (renewal.order().reason() == RenewalReason.FIRST_KEY) {
        directory.createApplication(portal.clientId(), portal.profile().name());
      }
      var registered = directory.keys(portal.clientId());
      if (!registered.contains(certificate.kid())) {
        directory.addKey(portal.clientId(), certificate, keys.openActive(portal.id()));
      }
      for (String kid : retired(portal, registered)) {
        directory.removeKey(portal.clientId(), kid, keys.openActive(portal.id()));
      }
      return Outcome.advanced();
    } catch (DirectoryException e) {
      return DirectoryOutcomes.of(e);
    }
  }

  /** Left behind by a renewal that ended between retiring a compromised key and removing it. */
  private List<String> retired(Portal portal, Set<String> registered) {
    return keys.history(portal.id()).stream()
        .filter(key -> key.state() == KeyState.RETIRED)
        .map(AuthenticationKey::kid)
        .filter(registered::contains)
        .toList();
  }
}
