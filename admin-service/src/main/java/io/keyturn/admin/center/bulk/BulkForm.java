package io.keyturn.admin.center.bulk;

import io.keyturn.admin.bulk.BulkSummary;
import io.keyturn.admin.center.Frame;
import io.keyturn.admin.center.Refusal;
import io.keyturn.admin.environment.EnvironmentView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The forms of the bulk renewals' pages. */
@CheckedTemplate(basePath = "center", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class BulkForm {
  private BulkForm() {}

  /**
   * To start one.
   *
   * @param environments to choose from
   * @param refusal null where nothing was refused
   * @param latest those that were started before
   */
  static native TemplateInstance bulkRenewals(
      Frame frame,
      List<EnvironmentView> environments,
      BulkWish wish,
      Refusal refusal,
      List<BulkSummary> latest);

  /** For who may start none. */
  static native TemplateInstance noBulkRenewals(Frame frame, String wantedRoles);

  static native TemplateInstance bulkRenewal(Frame frame, BulkSheet sheet);
}
