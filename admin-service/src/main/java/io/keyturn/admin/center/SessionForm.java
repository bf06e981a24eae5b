package io.keyturn.admin.center;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The forms of the pages that everybody may see. */
@CheckedTemplate(basePath = "center", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class SessionForm {
  private SessionForm() {}

  static native TemplateInstance signedOut(Frame frame);

  static native TemplateInstance refusal(
      Frame frame, int status, String code, String detail, String correlationId);
}
