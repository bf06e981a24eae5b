package io.keyturn.admin.portal;

import io.keyturn.admin.key.KeyWish;
import io.keyturn.admin.web.ValidUrl;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A portal to register. */
@Schema(name = "PortalRequest")
public record PortalRequest(
    @Schema(examples = "contoso")
        @NotNull(message = "give an id of 3 to 40 lower-case letters, digits and hyphens") @Pattern(
            regexp = "[a-z0-9-]{3,40}",
            message = "3 to 40 lower-case letters, digits and hyphens")
        String id,
    @Schema(examples = "Contoso Self-Service")
        @NotBlank(message = "give a name of 1 to 200 characters") @Size(max = 200, message = "at most 200 characters") @Pattern(regexp = "[^\\p{Cc}\\u2028\\u2029]*", message = "no control characters") String name,
    @Schema(description = "Id of an environment that is known already", examples = "contoso-org")
        @NotNull(message = "give the id of an environment") @Pattern(
            regexp = "[a-z0-9-]{3,40}",
            message = "3 to 40 lower-case letters, digits and hyphens")
        String environment,
    @Schema(examples = "https://contoso.example")
        @NotNull(message = "give the portal's address, http or https") @ValidUrl
        String url,
    @Schema(examples = "Customer self-service")
        @NotBlank(message = "give the type of portal, for example Customer self-service") @Size(max = 100, message = "at most 100 characters") @Pattern(regexp = "[^\\p{Cc}\\u2028\\u2029]*", message = "no control characters") String type,
    @Schema(description = "The first key; left out, as configured") KeyWish authenticationKey,
    @Schema(
            description =
                "Application (client) id of an application that is there already, as Entra ID needs"
                    + " it; for global administrators only. Left out, portal-<id>, which is made"
                    + " where it is missing",
            examples = "6731de76-14a6-49ae-97bc-6eba6914391e")
        @Pattern(
            regexp = "[\\x21-\\x7E]{1,200}",
            message = "1 to 200 visible ASCII characters, no spaces")
        String clientId) {}
