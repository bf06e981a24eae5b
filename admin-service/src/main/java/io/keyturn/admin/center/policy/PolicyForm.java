package io.keyturn.admin.center.policy;

import io.keyturn.admin.automatic.PolicyView;
import io.keyturn.admin.center.Frame;
import io.keyturn.admin.center.Refusal;
import io.keyturn.common.portal.Portal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The form of a portal's policy. */
@CheckedTemplate(basePath = "center", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class PolicyForm {
  private PolicyForm() {}

  /**
   * The form.
   *
   * @param policy as it is
   * @param entry as it is typed
   * @param news what has just happened
   * @param wantedRoles those that would let the reader change it; null where nothing is wanting
   */
  static native TemplateInstance policy(
      Frame frame,
      Portal portal,
      PolicyView policy,
      PolicyEntry entry,
      News news,
      String wantedRoles);

  /**
   * What has just happened.
   *
   * @param refusal null where nothing was refused
   */
  record News(boolean saved, Refusal refusal) {}
}
