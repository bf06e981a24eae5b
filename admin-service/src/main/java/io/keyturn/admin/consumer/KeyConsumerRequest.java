package io.keyturn.admin.consumer;

import io.keyturn.admin.subscription.MailAddress;
import io.keyturn.admin.subscription.ValidMailAddress;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.visitor.KeyConsumer;
import io.keyturn.common.visitor.KeyConsumer.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be known of somebody who checks the portal's tokens. */
@Schema(name = "KeyConsumerRequest")
public record KeyConsumerRequest(
    @Schema(
            description = "Needed to add a consumer; when one is replaced, the address names it",
            examples = "live-chat")
        @Pattern(
            regexp = "[a-z0-9-]{3,40}",
            message = "give 3 to 40 lower-case letters, digits and hyphens")
        String name,
    @Schema(
            description = "Who is mailed the next key, where it is pinned",
            examples = "operations@chat.example")
        @NotNull(message = MailAddress.FORM_IN_WORDS) @ValidMailAddress
        String contact,
    @Schema(description = "Of the mails; en unless given", examples = "de")
        @Pattern(regexp = "en|de|es", message = "en, de or es") String language,
    @Schema(
            description =
                "URL or JWKS: fetches the key from publickey or jwks. PINNED: has it pasted by hand"
                    + " and is mailed each new one before it is used",
            enumeration = {"URL", "JWKS", "PINNED"},
            examples = "PINNED")
        @NotNull(message = "URL, JWKS or PINNED") @Pattern(regexp = "URL|JWKS|PINNED", message = "URL, JWKS or PINNED") String takes) {

  KeyConsumer toConsumer(String slug) {
    return new KeyConsumer(
        slug,
        contact,
        Optional.ofNullable(language).flatMap(Language::of).orElse(Language.EN),
        Takes.valueOf(takes),
        Optional.empty());
  }
}
