package io.keyturn.admin.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be changed; what is left out stays. */
@Schema(name = "WebhookChange")
public record WebhookChange(
    @Schema(examples = "PAUSED") WebhookState state,
    @Schema(description = "Make another secret; the old one signs nothing any more")
        Boolean rotateSecret) {}
