package io.keyturn.admin.center.notice;

import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.Refusal;
import io.keyturn.admin.notice.api.NoticeView;
import io.keyturn.admin.web.Items;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Shows lists of notices. */
@ApplicationScoped
class NoticeLists {
  private final Center center;

  NoticeLists(Center center) {
    this.center = center;
  }

  Response show(NoticePlace place, Items<NoticeView> found, boolean again) {
    return center.page(NoticeForm.notices(center.frame(), place, rows(found), null, again));
  }

  Response refused(NoticePlace place, Items<NoticeView> found, Refusal refusal) {
    return center.page(
        refusal, NoticeForm.notices(center.frame(), place, rows(found), refusal, false));
  }

  private Items<NoticeRow> rows(Items<NoticeView> found) {
    var frame = center.frame();
    var rows = found.items().stream().map(notice -> NoticeRow.of(notice, frame)).toList();
    return new Items<>(rows, found.next());
  }
}
