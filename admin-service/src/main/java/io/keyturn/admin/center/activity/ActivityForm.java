package io.keyturn.admin.center.activity;

import io.keyturn.admin.audit.AuditResource.VerificationView;
import io.keyturn.admin.audit.AuditView;
import io.keyturn.admin.center.Frame;
import io.keyturn.admin.center.Refusal;
import io.keyturn.admin.web.Items;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The forms of the activity's pages. */
@CheckedTemplate(basePath = "center", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class ActivityForm {
  private ActivityForm() {}

  /**
   * The events.
   *
   * @param events null where the reader has to say more first
   * @param refusal null where nothing was refused
   * @param verifier the role that verifies the chain; null where the reader has it
   */
  static native TemplateInstance activity(
      Frame frame,
      ActivitySearch search,
      Items<AuditView> events,
      Refusal refusal,
      String verifier);

  static native TemplateInstance verification(Frame frame, VerificationView found);
}
