package io.keyturn.admin.portal;

import io.keyturn.admin.web.ValidUrl;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalProfile;
import io.keyturn.common.portal.PortalState;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change about a portal; whatever is left out stays. */
@Schema(name = "PortalChange")
public record PortalChange(
    @Schema(examples = "READY") PortalState state,
    @Schema(examples = "Contoso Self-Service")
        @Size(min = 1, max = 200, message = "1 to 200 characters") @Pattern(regexp = "[^\\p{Cc}\\u2028\\u2029]*", message = "no control characters") String name,
    @Schema(examples = "https://contoso.example") @ValidUrl String url) {

  Portal applyTo(Portal portal) {
    var profile = portal.profile();
    var changed =
        new PortalProfile(
            Optional.ofNullable(name).orElse(profile.name()),
            profile.type(),
            Optional.ofNullable(url).map(URI::create).orElse(profile.url()));
    return portal.with(changed).in(Optional.ofNullable(state).orElse(portal.state()));
  }
}
