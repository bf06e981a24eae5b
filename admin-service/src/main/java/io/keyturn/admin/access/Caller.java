package io.keyturn.admin.access;

import io.keyturn.common.keytable.PortalFilter;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.role.Grants;
import io.keyturn.common.role.Role;
import io.keyturn.common.runtime.GrantsAugmentor;
import io.keyturn.common.runtime.RoleConfig;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who is calling, and what that person or script may see. */
@RequestScoped
public class Caller {
  private final SecurityIdentity identity;
  private final RoleConfig roles;

  Caller(SecurityIdentity identity, RoleConfig roles) {
    this.identity = identity;
    this.roles = roles;
  }

  public String name() {
    return identity.getPrincipal().getName();
  }

  /** One role of each kind that lets somebody see portals, as the identity provider writes it. */
  public String rolesThatSee() {
    return String.join(
        ", ",
        roles.globalAdmin().get(0),
        roles.environmentAdmin().get(0) + ":…",
        roles.portalAdmin().get(0) + ":…",
        roles.viewer().get(0));
  }

  /** One role of each kind that lets somebody change a portal. */
  public String rolesThatManage(Portal portal) {
    return roles.rolesThatManage(portal);
  }

  public boolean manages(Portal portal) {
    return grants().manages(portal.id(), portal.environment());
  }

  /** One role of each kind that lets somebody change an environment. */
  public String rolesThatManage(EnvironmentId environment) {
    return String.join(
        ", ", roles.globalAdmin().get(0), roles.environmentAdmin().get(0) + ":" + environment);
  }

  /** One role of each kind that lets somebody change portals. */
  public String rolesThatManage() {
    return String.join(
        ", ",
        roles.globalAdmin().get(0),
        roles.environmentAdmin().get(0) + ":…",
        roles.portalAdmin().get(0) + ":…");
  }

  /** Whether there may be a portal that the caller may change. */
  public boolean managesSome() {
    return grants().globalAdmin() || grants().roles().contains(Role.PORTAL_ADMIN);
  }

  /** One role of each kind that lets somebody see environments. */
  public String rolesThatSeeEnvironments() {
    return String.join(
        ", ",
        roles.globalAdmin().get(0),
        roles.environmentAdmin().get(0) + ":…",
        roles.viewer().get(0));
  }

  /** The role that lets somebody do everything. */
  public String roleForEverything() {
    return roles.globalAdmin().get(0);
  }

  public Grants grants() {
    return GrantsAugmentor.grantsOf(identity, roles);
  }

  /** The only portals and environments the caller may see; nothing where that is all. */
  public Optional<PortalFilter.Visible> visible() {
    var grants = grants();
    return grants.viewsEverything()
        ? Optional.empty()
        : Optional.of(
            new PortalFilter.Visible(grants.viewedPortals(), grants.viewedEnvironments()));
  }
}
