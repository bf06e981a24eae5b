package io.keyturn.portal.about;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page {@code /_services/about}. */
@CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class AboutPage {
  private AboutPage() {}

  /**
   * The page.
   *
   * @param about details are null where the caller may not see them
   * @param wantedRole the role that a caller who is signed in lacks, else null
   */
  static native TemplateInstance about(About about, String wantedRole);
}
