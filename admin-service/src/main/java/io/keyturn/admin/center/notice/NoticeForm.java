package io.keyturn.admin.center.notice;

import io.keyturn.admin.center.Frame;
import io.keyturn.admin.center.Refusal;
import io.keyturn.admin.web.Items;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The form of the lists of notices. */
@CheckedTemplate(basePath = "center", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class NoticeForm {
  private NoticeForm() {}

  /**
   * A list.
   *
   * @param refusal why one is not sent again; null where nothing was refused
   * @param again whether one was just told to be sent again
   */
  static native TemplateInstance notices(
      Frame frame, NoticePlace place, Items<NoticeRow> notices, Refusal refusal, boolean again);
}
