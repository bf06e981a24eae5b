package io.keyturn.admin.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A message as it is posted: CloudEvents 1.0, structured mode.
 *
 * @param id that of the notice, the same each time it is sent
 * @param subject the portal; null where it concerns none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CloudEvent(
    String specversion,
    UUID id,
    URI source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    Data data) {

  CloudEvent(UUID id, URI source, String type, String subject, Instant time, Data data) {
    this("1.0", id, source, type, subject, time, "application/json", data);
  }

  /**
   * What happened; members without a meaning for the type are left out.
   *
   * @param step how long before the expiration this is told, ISO 8601; negative after it
   * @param renewal address of the renewal in the API
   * @param code why it failed
   * @param remedy the sentence that goes with it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Data(
      String environment,
      String portal,
      String name,
      Instant expiresAt,
      String thumbprint,
      String step,
      String renewal,
      String code,
      String remedy) {

    static Data of(String environment) {
      return new Data(environment, null, null, null, null, null, null, null, null);
    }
  }
}
