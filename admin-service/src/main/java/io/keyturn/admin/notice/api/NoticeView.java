package io.keyturn.admin.notice.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.NoticeState;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice as callers see it. */
@Schema(name = "Notice")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeView(
    UUID id,
    NoticeKind kind,
    Channel channel,
    String portal,
    @Schema(
            description = "Time before the expiration; PT0S and negative after it",
            examples = "PT144H")
        String step,
    UUID renewal,
    @Schema(description = "E-mail address, or id of the webhook") String recipient,
    String language,
    NoticeState state,
    int attempts,
    @Schema(description = "Why it waits or is BLOCKED") String reason,
    Instant createdAt,
    @Schema(description = "When it is tried next, while it is DUE") Instant dueAt,
    @Schema(description = "When it was sent, superseded or cancelled") Instant endedAt) {

  static NoticeView of(Notice notice) {
    var subject = notice.subject();
    var progress = notice.progress();
    return new NoticeView(
        notice.id(),
        notice.kind(),
        notice.recipient().channel(),
        subject.portal().map(PortalId::value).orElse(null),
        subject.step().map(Duration::toString).orElse(null),
        subject.renewal().map(RenewalId::value).orElse(null),
        notice.recipient().name(),
        notice.recipient().language().tag(),
        progress.state(),
        progress.attempts(),
        progress.reason().orElse(null),
        progress.created(),
        progress.state() == NoticeState.DUE ? progress.due() : null,
        progress.ended().orElse(null));
  }
}
