package io.keyturn.admin.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar feed as callers see it. */
@Schema(name = "CalendarFeed")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarFeedView(
    UUID id,
    @Schema(examples = "Operations team") String name,
    String createdBy,
    Instant createdAt,
    @Schema(
            description =
                "Its address, which opens the calendar to whoever knows it. Shown only when the"
                    + " feed is made",
            examples = "https://keyturn.example/calendar/….ics")
        URI url) {

  static CalendarFeedView of(CalendarFeed feed, URI url) {
    return new CalendarFeedView(feed.id(), feed.name(), feed.createdBy(), feed.createdAt(), url);
  }
}
