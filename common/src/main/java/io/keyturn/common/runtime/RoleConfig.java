package io.keyturn.common.runtime;

import io.keyturn.common.portal.Portal;
import io.keyturn.common.role.RoleNames;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/**
 * Names of roles at the identity provider, per role here. Case does not count; a role for one
 * portal or environment is written {@code Name:id} in the token.
 */
@ConfigMapping(prefix = "keyturn.roles")
public interface RoleConfig {
  /** May do everything for all portals. */
  @WithDefault("Global Administrator,Dynamics 365 Administrator,Power Platform Administrator")
  List<String> globalAdmin();

  /** Administers the portals of the environment that is the role's scope. */
  @WithDefault("System Administrator,System Customizer")
  List<String> environmentAdmin();

  /** Administers the portal that is the role's scope. */
  @WithDefault("Portal Owner")
  List<String> portalAdmin();

  /** Reads all portals or, with a scope, those of that portal or environment. */
  @WithDefault("Viewer")
  List<String> viewer();

  /** Sees the details on the pages of the portal that is the role's scope. */
  @WithDefault("All Website Access")
  List<String> websiteAccess();

  /** The other service of the pair. */
  @WithDefault("keyturn-service")
  List<String> service();

  /** One role of each kind that lets somebody change a portal, as the provider writes it. */
  default String rolesThatManage(Portal portal) {
    return String.join(
        ", ",
        globalAdmin().get(0),
        environmentAdmin().get(0) + ":" + portal.environment(),
        portalAdmin().get(0) + ":" + portal.id());
  }

  /** These names as a plain fact. */
  default RoleNames names() {
    return new RoleNames(
        globalAdmin(), environmentAdmin(), portalAdmin(), viewer(), websiteAccess(), service());
  }
}
