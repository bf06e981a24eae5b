package io.keyturn.admin.subscription;

import io.keyturn.common.expiry.Language;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change about a subscription; whatever is left out stays. */
@Schema(name = "SubscriptionChange")
public record SubscriptionChange(
    @Schema(examples = "de") @Pattern(regexp = "en|de|es", message = "en, de or es") String language,
    @Schema(description = "Only these from now on", examples = "[\"contoso\"]")
        @Size(min = 1, max = 500, message = "name 1 to 500 portals, or give allPortals") List<
                @NotNull(message = "the id of a portal") @Pattern(regexp = "[a-z0-9-]{3,40}", message = "the id of a portal") String>
            portals,
    @Schema(description = "All of the environment from now on", examples = "true")
        @AssertTrue(message = "true, or left out; to be told of some only, name them as portals") Boolean allPortals,
    @Schema(examples = "PAUSED") @Pattern(regexp = "ACTIVE|PAUSED", message = "ACTIVE or PAUSED") String state) {

  /** Whether it says both: all portals, and only some. */
  boolean contradictory() {
    return portals != null && allPortals != null;
  }

  Subscription applyTo(Subscription subscription) {
    var present = subscription.wish();
    var changed = subscription.with(new Wish(language(present), coverage(present)));
    if (state == null || state.equals(changed.state().name())) {
      return changed;
    }
    return changed.with(
        "PAUSED".equals(state) ? changed.standing().paused() : changed.standing().resumed());
  }

  private Language language(Wish present) {
    return Optional.ofNullable(language).flatMap(Language::of).orElse(present.language());
  }

  private Coverage coverage(Wish present) {
    return portals == null && allPortals == null
        ? present.coverage()
        : SubscriptionRequest.coverage(portals);
  }
}
