package io.keyturn.admin.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyState;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An authentication key as callers see it: never its private half. */
@Schema(name = "AuthenticationKey")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyView(
    @Schema(
            description = "RFC 7638 thumbprint of the public key",
            examples = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
        String kid,
    @Schema(
            description = "SHA-1 over the certificate",
            examples = "0B1A5C7B4D3E2F10A9B8C7D6E5F4031221304F5E")
        String thumbprint,
    @Schema(description = "SHA-256 over the certificate") String thumbprintSha256,
    @Schema(examples = "RSA") String algorithm,
    @Schema(examples = "3072") int size,
    KeyState state,
    Instant createdAt,
    Instant notBefore,
    @Schema(description = "When the key expires, UTC", examples = "2028-11-21T10:00:00Z")
        Instant expiresAt,
    @Schema(description = "Whole days until then; negative once expired", examples = "730")
        long daysLeft,
    Instant retiredAt) {

  /** The key as it is now. */
  public static KeyView of(AuthenticationKey key, Instant now) {
    var certificate = key.certificate();
    return new KeyView(
        certificate.kid(),
        certificate.thumbprint(),
        certificate.thumbprintSha256(),
        "RSA",
        certificate.size(),
        key.state(),
        key.history().createdAt(),
        certificate.notBefore(),
        certificate.notAfter(),
        Math.floorDiv(
            Duration.between(now, certificate.notAfter()).toSeconds(),
            Duration.ofDays(1).toSeconds()),
        key.history().retiredAt().orElse(null));
  }
}
