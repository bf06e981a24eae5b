package io.keyturn.admin.notice.api;

import io.keyturn.admin.notice.outbox.NoticeStore;
import io.keyturn.admin.web.Cursor;
import io.keyturn.admin.web.Items;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Pages of notices. */
@ApplicationScoped
class NoticePages {
  private final NoticeStore notices;

  NoticePages(NoticeStore notices) {
    this.notices = notices;
  }

  Items<NoticeView> page(EnvironmentId environment, Optional<PortalId> portal, NoticeQuery query) {
    var before = Optional.ofNullable(query.cursor).map(NoticePages::place);
    var filter = new NoticeStore.Filter(environment, portal, query.wanted());
    var found =
        notices.page(filter, before, query.limit.items() + 1).stream().map(NoticeView::of).toList();
    return Items.page(found, query.limit.items(), notice -> notice.id().toString());
  }

  private static UUID place(String cursor) {
    try {
      return UUID.fromString(Cursor.read(cursor));
    } catch (IllegalArgumentException e) {
      throw Cursor.malformed();
    }
  }
}
