package io.keyturn.admin.environment;

import io.keyturn.common.portal.Environment;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An environment as callers see it. */
@Schema(name = "Environment")
public record EnvironmentView(
    @Schema(examples = "contoso-org") String id,
    @Schema(examples = "Contoso") String name,
    @Schema(examples = "https://contoso.example/api/data") String url,
    @Schema(examples = "EMEA") String geo,
    UUID organisationId,
    UUID tenantId,
    @Schema(examples = "support@contoso.example") String supportContact) {

  static EnvironmentView of(Environment environment) {
    var organisation = environment.organisation();
    return new EnvironmentView(
        environment.id().value(),
        environment.name(),
        environment.url().toString(),
        organisation.geo(),
        organisation.organisationId(),
        organisation.tenantId(),
        environment.supportContact());
  }
}
