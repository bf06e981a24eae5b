package io.keyturn.admin.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bulk renewal and how far it is. */
@Schema(name = "BulkRenewal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BulkView(
    UUID id,
    String requestedBy,
    String environment,
    Instant expiringBefore,
    int concurrency,
    Instant createdAt,
    @Schema(description = "True once no portal is WAITING or RUNNING") boolean finished,
    @Schema(description = "Portals per state") Map<BulkState, Long> counts,
    List<Item> items) {

  /** How far it is with one portal. */
  @Schema(name = "BulkRenewalItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(@Schema(examples = "contoso") String portal, BulkState state, UUID renewal) {}
}
