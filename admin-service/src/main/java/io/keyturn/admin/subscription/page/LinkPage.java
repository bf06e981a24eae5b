package io.keyturn.admin.subscription.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages' forms; they escape whatever people have named. */
@CheckedTemplate(basePath = "subscription")
final class LinkPage {
  private LinkPage() {}

  static native TemplateInstance unsubscribe(Facts facts, boolean done, String language);

  static native TemplateInstance confirm(Facts facts, boolean done, String language);

  static native TemplateInstance unknown(String language);
}
