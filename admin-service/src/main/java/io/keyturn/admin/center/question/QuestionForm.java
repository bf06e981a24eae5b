package io.keyturn.admin.center.question;

import io.keyturn.admin.center.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The question as a page and as a dialog. */
@CheckedTemplate(basePath = "center", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class QuestionForm {
  private QuestionForm() {}

  static native TemplateInstance question(Frame frame, Question question);

  static native TemplateInstance question$dialog(Frame frame, Question question);
}
