package io.keyturn.admin.center.visitor;

import io.keyturn.admin.center.Entry;
import io.keyturn.admin.center.Frame;
import io.keyturn.admin.consumer.KeyConsumerView;
import io.keyturn.admin.visitor.VisitorClientView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The forms of the pages about tokens of visitors. */
@CheckedTemplate(basePath = "center", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class VisitorForm {
  private VisitorForm() {}

  /**
   * All clients, and the form for another one.
   *
   * @param claims that a client may have
   * @param entry what was typed
   * @param done null where nothing was
   */
  static native TemplateInstance clients(
      Frame frame,
      Place place,
      List<VisitorClientView> clients,
      String claims,
      Entry entry,
      Done done);

  /** One client. */
  static native TemplateInstance client(
      Frame frame, Place place, VisitorClientView client, String claims, Entry entry, Done done);

  /** All consumers, and the form for another one. */
  static native TemplateInstance consumers(
      Frame frame, Place place, List<KeyConsumerView> consumers, Entry entry, Done done);

  /** One consumer. */
  static native TemplateInstance consumer(
      Frame frame, Place place, KeyConsumerView consumer, Entry entry, Done done);
}
