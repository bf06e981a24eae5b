package io.keyturn.admin.key;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of key a caller wants; whatever is left out is as configured. */
@Schema(name = "KeyWish")
public record KeyWish(
    @Schema(description = "ISO 8601 period in years, months or days", examples = "P2Y")
        String validity,
    @Schema(description = "Bits: 2048, 3072 or 4096", examples = "3072") Integer size) {

  /** No wish at all. */
  public static final KeyWish NONE = new KeyWish(null, null);
}
