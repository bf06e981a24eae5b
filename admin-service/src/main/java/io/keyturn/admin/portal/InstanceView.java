package io.keyturn.admin.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keyturn.common.keytable.Instance;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One start of a portal's process as callers see it. */
@Schema(name = "Instance")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstanceView(
    UUID id,
    @Schema(examples = "http://10.0.0.7:8080") String url,
    @Schema(description = "The key it signs with") String kid,
    boolean connected,
    Instant startedAt,
    Instant seenAt,
    Instant stoppedAt) {

  /** The start as callers see it. */
  public static InstanceView of(Instance instance) {
    return new InstanceView(
        instance.id(),
        instance.url().toString(),
        instance.served().kid().orElse(null),
        instance.served().connected(),
        instance.presence().startedAt(),
        instance.presence().seenAt(),
        instance.presence().stoppedAt().orElse(null));
  }
}
