package io.keyturn.portal.about;

import io.keyturn.common.portal.PortalId;
import io.keyturn.common.runtime.GrantsAugmentor;
import io.keyturn.common.runtime.RoleConfig;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Who asks, as far as this portal's own pages care. */
@ApplicationScoped
class Caller {

  /** What a caller may see. */
  enum Sight {
    ANONYMOUS,
    SIGNED_IN,
    ALL
  }

  private final PortalId portal;
  private final RoleConfig roles;
  private final CurrentIdentityAssociation identity;

  Caller(PortalId portal, RoleConfig roles, CurrentIdentityAssociation identity) {
    this.portal = portal;
    this.roles = roles;
    this.identity = identity;
  }

  /** Fails with 401 where a token was sent that is not valid. */
  Uni<Sight> sight() {
    return identity.getDeferredIdentity().map(this::sight);
  }

  /** The role that shows everything, as the identity provider writes it. */
  String wantedRole() {
    return roles.websiteAccess().get(0) + ":" + portal;
  }

  private Sight sight(SecurityIdentity caller) {
    if (GrantsAugmentor.grantsOf(caller, roles).websiteAccess(portal)) {
      return Sight.ALL;
    }
    return caller.isAnonymous() ? Sight.ANONYMOUS : Sight.SIGNED_IN;
  }
}
