package io.keyturn.common.role;

import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one caller may do, read from the role names in its token. A scoped role is written {@code
 * Name:scope}; a role that needs a scope and has none grants nothing.
 */
public final class Grants {
  private final Set<Role> roles = EnumSet.noneOf(Role.class);
  private final Set<String> managedPortals = new HashSet<>();
  private final Set<String> managedEnvironments = new HashSet<>();
  private final Set<String> viewed = new HashSet<>();
  private final Set<String> websites = new HashSet<>();
  private boolean viewsAll;

  private Grants() {}

  /** The grants that these role names make up; unknown names grant nothing. */
  public static Grants of(Set<String> providerRoles, RoleNames names) {
    var grants = new Grants();
    providerRoles.forEach(role -> grants.read(role, names));
    return grants;
  }

  private void read(String providerRole, RoleNames names) {
    int colon = providerRole.indexOf(':');
    if (colon < 0) {
      readUnscoped(providerRole, names);
      return;
    }
    // A scope that was left empty is a mistake at the provider, never "everything".
    String scope = providerRole.substring(colon + 1);
    if (!scope.isEmpty()) {
      readScoped(providerRole.substring(0, colon), scope, names);
    }
  }

  private void readUnscoped(String name, RoleNames names) {
    if (has(names.globalAdmin(), name)) {
      roles.add(Role.GLOBAL_ADMIN);
    }
    if (has(names.service(), name)) {
      roles.add(Role.SERVICE);
    }
    if (has(names.viewer(), name)) {
      roles.add(Role.VIEWER);
      viewsAll = true;
    }
  }

  private void readScoped(String name, String scope, RoleNames names) {
    if (has(names.portalAdmin(), name)) {
      roles.add(Role.PORTAL_ADMIN);
      managedPortals.add(scope);
    }
    if (has(names.environmentAdmin(), name)) {
      roles.add(Role.PORTAL_ADMIN);
      managedEnvironments.add(scope);
    }
    if (has(names.viewer(), name)) {
      roles.add(Role.VIEWER);
      viewed.add(scope);
    }
    if (has(names.websiteAccess(), name)) {
      roles.add(Role.WEBSITE_ACCESS);
      websites.add(scope);
    }
  }

  private static boolean has(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** The roles held for anything at all; what annotations check. */
  public Set<Role> roles() {
    return EnumSet.copyOf(roles);
  }

  public boolean globalAdmin() {
    return roles.contains(Role.GLOBAL_ADMIN);
  }

  /** May change this portal, its key and its renewals. */
  public boolean manages(PortalId portal, EnvironmentId environment) {
    return globalAdmin()
        || managedPortals.contains(portal.value())
        || managedEnvironments.contains(environment.value());
  }

  /** May change what belongs to this environment as a whole, such as who is told. */
  public boolean manages(EnvironmentId environment) {
    return globalAdmin() || managedEnvironments.contains(environment.value());
  }

  /** May read everything about this portal. */
  public boolean views(PortalId portal, EnvironmentId environment) {
    return manages(portal, environment)
        || viewsAll
        || viewed.contains(portal.value())
        || viewed.contains(environment.value());
  }

  /** May read everything about this environment. */
  public boolean views(EnvironmentId environment) {
    return viewsEverything()
        || managedEnvironments.contains(environment.value())
        || viewed.contains(environment.value());
  }

  /** May read every portal and environment. */
  public boolean viewsEverything() {
    return globalAdmin() || viewsAll;
  }

  /** Portals that are granted by name, without those granted through their environment. */
  public Set<String> viewedPortals() {
    var all = new HashSet<>(managedPortals);
    all.addAll(viewed);
    return all;
  }

  /** Environments whose portals are granted. */
  public Set<String> viewedEnvironments() {
    var all = new HashSet<>(managedEnvironments);
    all.addAll(viewed);
    return all;
  }

  /** Sees the details on this portal's own pages. */
  public boolean websiteAccess(PortalId portal) {
    return globalAdmin() || websites.contains(portal.value());
  }
}
