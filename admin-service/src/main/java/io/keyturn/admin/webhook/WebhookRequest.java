package io.keyturn.admin.webhook;

import io.keyturn.admin.web.ValidUrl;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be known of a webhook. */
@Schema(name = "WebhookRequest")
public record WebhookRequest(
    @Schema(description = "Where messages are posted", examples = "https://ops.example/keyturn")
        @NotNull(message = "give the address that is to be told") @ValidUrl
        String url,
    @Schema(
            description = "whsec_ and base64 of 24 to 64 random bytes; made where it is left out",
            examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret) {

  @Override
  public String toString() {
    return "WebhookRequest[...]";
  }
}
