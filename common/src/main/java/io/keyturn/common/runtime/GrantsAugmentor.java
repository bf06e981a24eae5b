package io.keyturn.common.runtime;

import io.keyturn.common.role.Grants;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Replaces the provider's role names on every caller by Keyturn's roles, and attaches the grants.
 * The provider's own names never reach an annotation, so none can grant by accident.
 */
@ApplicationScoped
public class GrantsAugmentor implements SecurityIdentityAugmentor {
  private static final String ATTRIBUTE = "keyturn.grants";

  private final RoleConfig config;

  GrantsAugmentor(RoleConfig config) {
    this.config = config;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous()) {
      return Uni.createFrom().item(identity);
    }
    var grants = Grants.of(identity.getRoles(), config.names());
    var builder =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addCredentials(identity.getCredentials())
            .addAttributes(identity.getAttributes())
            .addAttribute(ATTRIBUTE, grants);
    grants.roles().forEach(role -> builder.addRole(role.id()));
    return Uni.createFrom().item(builder.build());
  }

  /** The grants of a caller; an anonymous caller has none. */
  public static Grants grantsOf(SecurityIdentity identity, RoleConfig config) {
    Grants grants = identity.getAttribute(ATTRIBUTE);
    return grants != null ? grants : Grants.of(java.util.Set.of(), config.names());
  }
}
