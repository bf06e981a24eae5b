package io.keyturn.admin.environment;

import io.keyturn.admin.web.ValidUrl;
import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Organisation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be known of an environment. */
@Schema(name = "EnvironmentRequest")
public record EnvironmentRequest(
    @Schema(examples = "Contoso")
        @NotBlank(message = "give a name of 1 to 200 characters") @Size(max = 200, message = "at most 200 characters") @Pattern(regexp = "[^\\p{Cc}\\u2028\\u2029]*", message = "no control characters") String name,
    @Schema(examples = "https://contoso.example/api/data")
        @NotNull(message = "give the address of the Web API, http or https") @ValidUrl
        String url,
    @Schema(examples = "EMEA")
        @NotBlank(message = "give the geography, for example EMEA") @Pattern(regexp = "[A-Za-z0-9 -]{1,40}", message = "letters, digits, spaces, hyphens") String geo,
    @NotNull(message = "give the organisation's id, a UUID") UUID organisationId,
    @NotNull(message = "give the tenant's id, a UUID") UUID tenantId,
    @Schema(examples = "support@contoso.example")
        @NotBlank(message = "give the e-mail address that is told how renewals ended") @Email(message = "give an e-mail address") @Pattern(regexp = "[^\\p{Cc}\\u2028\\u2029]*", message = "no control characters") @Size(max = 254, message = "at most 254 characters") String supportContact) {

  Environment toEnvironment(EnvironmentId id) {
    return new Environment(
        id, name, URI.create(url), new Organisation(geo, organisationId, tenantId), supportContact);
  }
}
