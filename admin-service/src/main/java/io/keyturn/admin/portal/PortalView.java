package io.keyturn.admin.portal;

import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A portal as callers see it. */
@Schema(name = "Portal")
public record PortalView(
    @Schema(examples = "contoso") String id,
    @Schema(examples = "Contoso Self-Service") String name,
    @Schema(examples = "contoso-org") String environment,
    @Schema(examples = "https://contoso.example") String url,
    @Schema(examples = "Customer self-service") String type,
    @Schema(description = "Its application at the identity provider", examples = "portal-contoso")
        String clientId,
    PortalState state) {

  /** The portal as callers see it. */
  public static PortalView of(Portal portal) {
    return new PortalView(
        portal.id().value(),
        portal.profile().name(),
        portal.environment().value(),
        portal.profile().url().toString(),
        portal.profile().type(),
        portal.clientId(),
        portal.state());
  }
}
