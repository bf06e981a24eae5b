package io.keyturn.admin.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keyturn.common.expiry.Severity;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A warning as callers see it. */
@Schema(name = "Warning")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WarningView(
    @Schema(examples = "contoso") String portal,
    @Schema(examples = "Contoso Self-Service") String name,
    @Schema(examples = "contoso-org") String environment,
    @Schema(description = "When the ACTIVE key expires, UTC") Instant expiresAt,
    @Schema(
            description =
                "NOTICE: more than 30 days are left. WARNING: at most 30. CRITICAL: at most 7."
                    + " EXPIRED: the portal is down")
        Severity severity,
    @Schema(
            description = "The same in a sentence, in the language of Accept-Language (en, de, es)",
            examples = "The authentication key of Contoso Self-Service expires in 6 days, …")
        String message,
    @Schema(description = "Address of the renewal that is under way, if one is") String renewal,
    @Schema(description = "When the portal's policy will renew the key, if it will")
        Instant renewalPlannedAt,
    @Schema(description = "Messages about the portal that could not be delivered")
        long blockedNotices) {}
