package io.keyturn.admin.renewal.api;

import io.keyturn.admin.key.KeyWish;
import io.keyturn.admin.renewal.RenewalReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller may say about a renewal; an empty body renews as configured. */
@Schema(name = "RenewalRequest")
public record RenewalRequest(
    @Schema(description = "ISO 8601 period", examples = "P2Y") String validity,
    @Schema(description = "Bits: 2048, 3072 or 4096", examples = "3072") Integer size,
    @Schema(
            description =
                "COMPROMISED: the old key is revoked as soon as the new one is proved, before the"
                    + " portal restarts, and never rolled back to",
            enumeration = {"REQUESTED", "COMPROMISED"},
            examples = "REQUESTED")
        RenewalReason reason) {
  /** A request that asks for nothing special. */
  static final RenewalRequest USUAL = new RenewalRequest(null, null, null);

  KeyWish wish() {
    return new KeyWish(validity, size);
  }

  /** Why the key is to be replaced. */
  RenewalReason because() {
    return reason == null ? RenewalReason.REQUESTED : reason;
  }
}
