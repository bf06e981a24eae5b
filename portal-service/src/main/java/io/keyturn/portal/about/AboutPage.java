package io.keyturn.portal.about;

import io.keyturn.portal.connection.Reason;
import io.keyturn.portal.publication.Unavailable;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of {@code /_services/about} and of what belongs to it. */
@CheckedTemplate(basePath = "about", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class AboutPage {
  private AboutPage() {}

  /**
   * What the portal is.
   *
   * @param wantedRole the role that shows everything
   */
  static native TemplateInstance about(Frame frame, About about, Aside aside, String wantedRole);

  /**
   * That the portal is being made.
   *
   * @param refresh seconds until the page looks again; 0 for never
   */
  static native TemplateInstance settingUp(Frame frame, About about, SettingUp step, int refresh);

  static native TemplateInstance refusal(Frame frame, Refusal refusal);

  /**
   * What stands beside the facts.
   *
   * @param unavailable why there is no public key; null where there is one
   * @param reason why there is no connection; null where there is one
   * @param keyPage where the key is renewed; null where that is not known
   * @param clearing null where the cache was not to be cleared
   */
  record Aside(Unavailable unavailable, Reason reason, String keyPage, Clearing clearing) {}

  /**
   * What was refused.
   *
   * @param role the role that is needed, else null
   */
  record Refusal(int status, Refused why, String role, String code, String correlationId) {}
}
