package io.keyturn.common.portal;

/**
 * One customer-facing site.
 *
 * @param clientId the portal's application at the identity provider
 */
public record Portal(
    PortalId id,
    EnvironmentId environment,
    PortalProfile profile,
    String clientId,
    PortalState state) {

  /** This portal in another state. */
  public Portal in(PortalState next) {
    return new Portal(id, environment, profile, clientId, next);
  }

  /** This portal under another name or address. */
  public Portal with(PortalProfile next) {
    return new Portal(id, environment, next, clientId, state);
  }
}
