package io.keyturn.admin.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An audit event as callers see it. */
@Schema(name = "AuditEvent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditView(
    @Schema(examples = "42") long seq,
    Instant at,
    @Schema(examples = "admin") String actor,
    AuditAction action,
    @Schema(examples = "contoso") String portal,
    AuditOutcome outcome,
    @Schema(examples = "renewal 0b6c…: ACTIVATE done") String detail,
    String correlationId,
    @Schema(description = "SHA-256 over the hash before it and this event") String hash) {

  static AuditView of(AuditEvent event) {
    var entry = event.entry();
    return new AuditView(
        event.seq(),
        event.at(),
        entry.actor(),
        entry.action(),
        entry.portal().isEmpty() ? null : entry.portal(),
        entry.outcome(),
        entry.detail(),
        entry.correlationId(),
        event.hash());
  }
}
