package io.keyturn.admin.center.key;

import io.keyturn.admin.center.Frame;
import io.keyturn.admin.portal.PortalView;
import io.keyturn.admin.renewal.api.RenewalView;
import io.keyturn.admin.web.Items;
import io.keyturn.common.visitor.KeyConsumer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The forms of the pages about a portal's key and its renewals. */
@CheckedTemplate(basePath = "center", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class KeyForm {
  private KeyForm() {}

  /**
   * The key's page.
   *
   * @param course of the latest renewal, null where there never was one
   */
  static native TemplateInstance key(Frame frame, KeyFacts facts, Course course);

  /**
   * The part of the page that follows a renewal.
   *
   * @param heard the news that have been told to the reader already
   */
  static native TemplateInstance progress(Frame frame, KeyFacts facts, Course course, String heard);

  /**
   * The question before a renewal.
   *
   * @param pinned who has the key pasted by hand
   */
  static native TemplateInstance update(
      Frame frame, KeyFacts facts, List<Check> checks, boolean ready, List<KeyConsumer> pinned);

  static native TemplateInstance update$dialog(
      Frame frame, KeyFacts facts, List<Check> checks, boolean ready, List<KeyConsumer> pinned);

  static native TemplateInstance renewals(
      Frame frame, PortalView portal, Items<RenewalView> renewals);

  static native TemplateInstance renewal(Frame frame, KeyFacts facts, Course course);

  /**
   * A line of the preflight.
   *
   * @param remedy in the reader's language; null where it is ok
   */
  record Check(String name, boolean ok, String remedy) {}
}
