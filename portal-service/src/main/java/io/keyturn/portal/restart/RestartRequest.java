package io.keyturn.portal.restart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What is asked for.
 *
 * @param marker names the restart, so that asking twice restarts once
 */
record RestartRequest(UUID marker) {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** The request in this JSON text; nothing where it is no object with a UUID as its marker. */
  static Optional<RestartRequest> parse(String json, ObjectMapper mapper) {
    try {
      var marker = mapper.readTree(json).path("marker");
      return Optional.of(marker)
          .filter(it -> it.isTextual() && UUID_TEXT.matcher(it.textValue()).matches())
          .map(it -> new RestartRequest(UUID.fromString(it.textValue())));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
