package io.keyturn.admin.restart.kubernetes;

import io.keyturn.common.portal.PortalId;

/**
 * Where portals' Deployments are.
 *
 * @param pattern name of a Deployment; <code>{portal}</code> stands for the portal's id
 */
public record DeploymentNames(String namespace, String pattern) {

  String of(PortalId portal) {
    return pattern.replace("{portal}", portal.value());
  }

  /** As a person looks for it: {@code Deployment namespace/name}. */
  String text(PortalId portal) {
    return "Deployment " + namespace + "/" + of(portal);
  }
}
