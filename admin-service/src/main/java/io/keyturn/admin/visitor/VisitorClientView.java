package io.keyturn.admin.visitor;

import io.keyturn.common.visitor.VisitorClient;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client as callers see it. */
@Schema(name = "VisitorClient")
public record VisitorClientView(
    @Schema(examples = "chat") String clientId,
    @Schema(examples = "Live chat") String name,
    @Schema(examples = "[\"https://chat.example/signed-in\"]") List<String> redirectUris,
    @Schema(examples = "[\"https://chat.example\"]") List<String> origins,
    @Schema(examples = "[\"locale\"]") List<String> claims,
    @Schema(examples = "900") long lifetimeSeconds) {

  static VisitorClientView of(VisitorClient client) {
    return new VisitorClientView(
        client.id().value(),
        client.name(),
        client.redirectUris(),
        client.origins(),
        client.claims(),
        client.lifetime().toSeconds());
  }
}
