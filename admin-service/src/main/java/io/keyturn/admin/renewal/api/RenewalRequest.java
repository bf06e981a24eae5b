package io.keyturn.admin.renewal.api;

import io.keyturn.admin.key.KeyWish;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller may say about a renewal; an empty body renews as configured. */
@Schema(name = "RenewalRequest")
public record RenewalRequest(
    @Schema(description = "ISO 8601 period", examples = "P2Y") String validity,
    @Schema(description = "Bits: 2048, 3072 or 4096", examples = "3072") Integer size) {

  static KeyWish wish(RenewalRequest request) {
    return request == null ? KeyWish.NONE : new KeyWish(request.validity, request.size);
  }
}
