package io.keyturn.admin.visitor;

import io.keyturn.common.visitor.VisitorClient;
import io.keyturn.common.visitor.VisitorClientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be known of a client. */
@Schema(name = "VisitorClientRequest")
public record VisitorClientRequest(
    @Schema(
            description = "Needed to add a client; when one is replaced, the address names it",
            examples = "chat")
        @Pattern(
            regexp = "[A-Za-z0-9-]{1,36}",
            message = "give 1 to 36 characters: letters, digits and hyphens")
        String clientId,
    @Schema(examples = "Live chat")
        @NotBlank(message = "give a name of 1 to 200 characters") @Size(max = 200, message = "at most 200 characters") @Pattern(regexp = "[^\\p{Cc}\\u2028\\u2029]*", message = "no control characters") String name,
    @Schema(
            description = "Where tokens may be sent, compared character by character",
            examples = "[\"https://chat.example/signed-in\"]")
        @NotNull(message = "give 1 to 10 addresses") @Size(min = 1, max = 10, message = "give 1 to 10 addresses") List<@ValidRedirectUri String> redirectUris,
    @Schema(
            description = "Pages whose scripts may ask for tokens; none unless given",
            examples = "[\"https://chat.example\"]")
        @Size(max = 10, message = "give at most 10 origins") List<@ValidPageOrigin String> origins,
    @Schema(
            description =
                "Claims of the identity provider besides those in every token, of the list"
                    + " keyturn.visitor-token.claims; none unless given",
            examples = "[\"locale\"]")
        @Size(max = 20, message = "give at most 20 names") List<@NotNull(message = "give names, not null") String> claims,
    @Schema(description = "900 unless given", examples = "900")
        @Min(value = 60, message = "60 to 3600 seconds") @Max(value = 3600, message = "60 to 3600 seconds") Integer lifetimeSeconds) {
  private static final int USUAL_LIFETIME = 900;

  VisitorClient toClient(VisitorClientId id) {
    return new VisitorClient(
        id,
        name.strip(),
        each(redirectUris),
        each(origins),
        each(claims),
        Duration.ofSeconds(Optional.ofNullable(lifetimeSeconds).orElse(USUAL_LIFETIME)));
  }

  /** Each once, in the order in which they were given. */
  private static List<String> each(List<String> texts) {
    return texts == null ? List.of() : texts.stream().distinct().toList();
  }
}
