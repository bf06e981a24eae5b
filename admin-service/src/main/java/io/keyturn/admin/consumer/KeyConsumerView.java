package io.keyturn.admin.consumer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keyturn.common.visitor.KeyConsumer;
import io.keyturn.common.visitor.KeyConsumer.Fetched;
import io.keyturn.common.visitor.KeyConsumer.Takes;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consumer as callers see it. */
@Schema(name = "KeyConsumer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyConsumerView(
    @Schema(examples = "live-chat") String name,
    @Schema(examples = "operations@chat.example") String contact,
    @Schema(examples = "en") String language,
    @Schema(description = "PINNED ones are mailed each new key before it is used") Takes takes,
    @Schema(description = "Absent where it has never given its name while fetching")
        LastFetch lastFetch) {

  /** What it fetched last, as far as it said its name. */
  @Schema(name = "KeyConsumerFetch")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LastFetch(
      Instant at,
      Takes from,
      @Schema(description = "The key it got") String kid,
      @Schema(description = "Whether that key is ACTIVE still") boolean current) {

    private static LastFetch of(Fetched fetched, Optional<String> active) {
      return new LastFetch(
          fetched.at(),
          fetched.from(),
          fetched.kid(),
          active.filter(kid -> kid.equals(fetched.kid())).isPresent());
    }
  }

  /**
   * The consumer.
   *
   * @param active the portal's ACTIVE key
   */
  static KeyConsumerView of(KeyConsumer consumer, Optional<String> active) {
    return new KeyConsumerView(
        consumer.name(),
        consumer.contact(),
        consumer.language().tag(),
        consumer.takes(),
        consumer.fetched().map(fetched -> LastFetch.of(fetched, active)).orElse(null));
  }
}
