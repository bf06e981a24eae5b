package io.keyturn.admin.notice.api;

import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.CallerAudit;
import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.outbox.NoticeStore;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.UUID;

/** Lets notices that were given up be tried again. */
@ApplicationScoped
class BlockedNotices {
  private final NoticeStore notices;
  private final CallerAudit audit;

  BlockedNotices(NoticeStore notices, CallerAudit audit) {
    this.notices = notices;
    this.audit = audit;
  }

  /**
   * Owes the notice again.
   *
   * @throws HttpProblem 404 where it is not one of these; 409 where it is not BLOCKED
   */
  @Transactional
  NoticeView sendAgain(EnvironmentId environment, Optional<PortalId> portal, String id) {
    var notice =
        find(id)
            .filter(it -> it.subject().environment().equals(environment))
            .filter(it -> portal.isEmpty() || it.subject().portal().equals(portal))
            .orElseThrow(BlockedNotices::unknown);
    if (!notices.sendAgain(notice.id())) {
      throw Problems.of(
          Status.CONFLICT,
          "notice-not-blocked",
          "The notice is " + notice.progress().state() + "; only BLOCKED ones are sent again.");
    }
    note(notice);
    return NoticeView.of(find(id).orElseThrow());
  }

  private void note(Notice notice) {
    var detail = "notice " + notice.id() + " to " + notice.recipient().name();
    notice
        .subject()
        .portal()
        .ifPresentOrElse(
            portal -> audit.note(AuditAction.NOTICE_SENT_AGAIN, portal, detail),
            () -> audit.note(AuditAction.NOTICE_SENT_AGAIN, detail));
  }

  private Optional<Notice> find(String id) {
    try {
      return notices.find(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      // No notice can have such an id: it is as unknown as any other.
      return Optional.empty();
    }
  }

  private static HttpProblem unknown() {
    return Problems.of(
        Status.NOT_FOUND, "notice-unknown", "There is no such notice here; check the list.");
  }
}
