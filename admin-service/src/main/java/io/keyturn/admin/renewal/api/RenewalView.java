package io.keyturn.admin.renewal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.renewal.StepName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A renewal as callers follow it. */
@Schema(name = "Renewal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RenewalView(
    UUID id,
    @Schema(examples = "contoso") String portal,
    RenewalState state,
    @Schema(description = "The step it is in, or ended in") StepName step,
    List<Step> steps,
    RenewalReason because,
    @Schema(examples = "admin") String requestedBy,
    Instant createdAt,
    Instant finishedAt,
    @Schema(description = "What stands in the way, or ended it", examples = "key-not-accepted")
        String code,
    @Schema(description = "The same as a sentence, with the remedy") String reason,
    @Schema(description = "What was seen") String detail,
    @Schema(description = "Tries of the present step") int attempts,
    @Schema(description = "How often it has ended FAILED") int failures,
    @Schema(description = "Whom to ask, from the third failure on") String supportContact,
    String candidateKid,
    String previousKid,
    String correlationId) {

  /** One step and how it stands. */
  @Schema(name = "RenewalStep")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(StepName name, State state, Instant startedAt, Instant finishedAt) {

    /** How a step stands. */
    public enum State {
      PENDING,
      RUNNING,
      DONE,
      FAILED
    }
  }
}
