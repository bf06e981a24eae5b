package io.keyturn.admin.bulk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which portals to renew, and how many at a time. */
@Schema(name = "BulkRenewalRequest")
public record BulkRequest(
    @Schema(description = "All portals of this environment", examples = "contoso-org")
        @Pattern(
            regexp = "[a-z0-9-]{3,40}",
            message = "3 to 40 lower-case letters, digits and hyphens")
        String environment,
    @Schema(description = "Only keys that expire before, UTC", examples = "2027-01-01T00:00:00Z")
        Instant expiringBefore,
    @Schema(description = "Renewals at a time; 4 unless given", examples = "4")
        @Min(value = 1, message = "from 1 to 50") @Max(value = 50, message = "from 1 to 50") Integer concurrency) {
  private static final int USUAL = 4;

  int atATime() {
    return concurrency == null ? USUAL : concurrency;
  }
}
