package io.keyturn.admin.notice.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Gives a letter its two forms; the HTML one escapes whatever people have named. */
@CheckedTemplate(basePath = "mail")
class LetterForm {
  private LetterForm() {}

  static native TemplateInstance text(Letter letter, Footer footer);

  static native TemplateInstance html(Letter letter, Footer footer, String language);

  /** Why the recipient gets this, and how to get it no more. */
  record Footer(String because, String label, String address) {}
}
