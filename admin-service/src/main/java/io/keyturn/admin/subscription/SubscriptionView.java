package io.keyturn.admin.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keyturn.common.portal.PortalId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as callers see it. */
@Schema(name = "Subscription")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionView(
    UUID id,
    @Schema(examples = "operations@contoso.example") String address,
    @Schema(examples = "en") String language,
    @Schema(description = "PENDING until its owner has confirmed") SubscriptionState state,
    boolean allPortals,
    @Schema(description = "Absent where all are meant", examples = "[\"contoso\"]")
        List<String> portals,
    String createdBy,
    Instant createdAt,
    Instant confirmedAt,
    Instant unsubscribedAt) {

  static SubscriptionView of(Subscription subscription) {
    var wish = subscription.wish();
    var standing = subscription.standing();
    var only = wish.coverage().only();
    return new SubscriptionView(
        subscription.id(),
        subscription.address().value(),
        wish.language().tag(),
        standing.state(),
        only.isEmpty(),
        only.map(ids -> ids.stream().map(PortalId::value).sorted().toList()).orElse(null),
        standing.createdBy(),
        standing.created(),
        standing.confirmed().orElse(null),
        standing.unsubscribed().orElse(null));
  }
}
