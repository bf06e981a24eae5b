package io.keyturn.portal.about;

import io.keyturn.common.expiry.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page {@code /_services/about}. */
@CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class AboutPage {
  private AboutPage() {}

  /** The page in this language; the other parameters are those of the template. */
  static TemplateInstance in(Language language, About about, String wantedRole) {
    return about(about, wantedRole, language).setLocale(language.locale());
  }

  /**
   * The template.
   *
   * @param about details are null where the caller may not see them
   * @param wantedRole the role that a caller who is signed in lacks, else null
   */
  static native TemplateInstance about(About about, String wantedRole, Language language);
}
