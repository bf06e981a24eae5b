package io.keyturn.admin.restart;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How portals are restarted. */
@ConfigMapping(prefix = "keyturn.restart")
public interface RestartConfig {
  /**
   * {@code http} asks each instance to exit, and counts on a supervisor that starts it again;
   * {@code kubernetes} rolls the portal's Deployment.
   */
  @WithDefault("http")
  Kind kind();

  /** What only {@code http} has. */
  Http http();

  /** What only {@code kubernetes} has. */
  Kubernetes kubernetes();

  /** The ways to restart. */
  enum Kind {
    HTTP,
    KUBERNETES
  }

  /** Settings of the restart by request. */
  interface Http {
    /**
     * Scope of the token that portals are called with. Keycloak needs none; Entra ID wants the
     * portals' own application, for example {@code api://keyturn-portal-service/.default}.
     */
    Optional<String> scope();
  }

  /** Settings of the restart by rollout. */
  interface Kubernetes {
    /** Where the Deployments are; without it the namespace that admin-service runs in. */
    Optional<String> namespace();

    /** Name of a portal's Deployment; <code>{portal}</code> stands for the portal's id. */
    @WithDefault("portal-{portal}")
    String deployment();
  }
}
