package io.keyturn.admin.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be known of a calendar feed. */
@Schema(name = "CalendarFeedRequest")
public record CalendarFeedRequest(
    @Schema(description = "Who or what it is for", examples = "Operations team")
        @NotBlank(message = "give a name of 1 to 200 characters") @Size(max = 200, message = "at most 200 characters") @Pattern(regexp = "[^\\p{Cc}\\u2028\\u2029]*", message = "no control characters") String name) {}
