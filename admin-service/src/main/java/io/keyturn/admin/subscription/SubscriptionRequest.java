package io.keyturn.admin.subscription;

import io.keyturn.common.expiry.Language;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription to add. */
@Schema(name = "SubscriptionRequest")
public record SubscriptionRequest(
    @Schema(examples = "operations@contoso.example")
        @NotNull(message = MailAddress.FORM_IN_WORDS) @ValidMailAddress
        String address,
    @Schema(description = "en unless given", examples = "de")
        @Pattern(regexp = "en|de|es", message = "en, de or es") String language,
    @Schema(description = "All of the environment unless given", examples = "[\"contoso\"]")
        @Size(min = 1, max = 500, message = "name 1 to 500 portals; leave it out for all") List<
                @NotNull(message = "the id of a portal") @Pattern(regexp = "[a-z0-9-]{3,40}", message = "the id of a portal") String>
            portals) {

  NewSubscription toNew(EnvironmentId environment, String by) {
    var spoken = Optional.ofNullable(language).flatMap(Language::of).orElse(Language.EN);
    return new NewSubscription(
        environment, new MailAddress(address), new Wish(spoken, coverage(portals)), by);
  }

  static Coverage coverage(List<String> portals) {
    return portals == null
        ? Coverage.ALL
        : Coverage.of(portals.stream().map(PortalId::new).collect(Collectors.toSet()));
  }
}
