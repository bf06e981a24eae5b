package io.keyturn.admin.center.portal;

import io.keyturn.admin.center.Frame;
import io.keyturn.admin.center.Standing;
import io.keyturn.admin.portal.InstanceView;
import io.keyturn.admin.portal.PortalView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/** The forms of a portal's pages. */
@CheckedTemplate(basePath = "center", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class PortalForm {
  private PortalForm() {}

  /**
   * The portal's page.
   *
   * @param expiresAt of its ACTIVE key, null where there is none
   * @param wantedRoles those that would let the reader change something; null where nothing is
   *     wanting
   */
  static native TemplateInstance portal(
      Frame frame,
      PortalView portal,
      Standing standing,
      Instant expiresAt,
      List<InstanceView> instances,
      String wantedRoles);

  /**
   * The public key.
   *
   * @param pem null where there is none yet
   */
  static native TemplateInstance publicKey(Frame frame, PortalView portal, String pem);

  static native TemplateInstance restart(Frame frame, PortalView portal);

  static native TemplateInstance restart$dialog(Frame frame, PortalView portal);
}
