package io.keyturn.deploy.policy;

import io.keyturn.deploy.manifest.Bundle;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that is demanded of what is applied to a cluster. */
enum Policy {
  NOBODY_IS_ROOT(PodSecurity::violations),
  THE_NAMESPACE_IS_RESTRICTED(PodSecurity::namespace),
  RESOURCES_ARE_BOUNDED(Resources::violations),
  HEALTH_IS_ASKED_FOR(Probes::violations),
  IMAGES_HAVE_A_VERSION(Images::violations),
  RIGHTS_ARE_FEW(Rights::violations),
  REFERENCES_LEAD_SOMEWHERE(References::violations),
  SECRETS_ARE_DOCUMENTED(Secrets::undocumented),
  NO_SECRET_IS_WRITTEN_DOWN(Secrets::written),
  SETTINGS_EXIST(Settings::violations),
  NETWORK_IS_CLOSED(Network::violations),
  DESTINATIONS_ARE_AS_SET(Destinations::violations),
  SELECTORS_SELECT_ONE(Selectors::violations),
  A_ROLLOUT_LOSES_NOTHING(Rollouts::violations),
  PORTALS_ARE_APART(Portals::violations);

  private final Function<Bundle, Stream<String>> check;

  Policy(Function<Bundle, Stream<String>> check) {
    this.check = check;
  }

  /** A sentence for each thing that is against it. */
  Stream<String> violations(Bundle bundle) {
    return check.apply(bundle);
  }
}
