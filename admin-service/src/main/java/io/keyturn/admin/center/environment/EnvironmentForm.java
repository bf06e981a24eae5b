package io.keyturn.admin.center.environment;

import io.keyturn.admin.calendar.CalendarFeedView;
import io.keyturn.admin.center.Entry;
import io.keyturn.admin.center.Frame;
import io.keyturn.admin.center.Refusal;
import io.keyturn.admin.webhook.WebhookView;
import io.keyturn.common.portal.Environment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The forms of the environments' pages. What was just done, {@code done}, may be null, and so may
 * be the roles that are wanting.
 */
@CheckedTemplate(basePath = "center", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class EnvironmentForm {
  private EnvironmentForm() {}

  static native TemplateInstance environments(
      Frame frame, List<EnvironmentRow> environments, String roles);

  static native TemplateInstance environment(
      Frame frame, EnvironmentSheet sheet, Entry entry, Done done);

  static native TemplateInstance subscription(
      Frame frame, SubscriptionSheet sheet, Entry entry, Done done);

  /** A calendar's address, this once. */
  static native TemplateInstance calendarFeed(
      Frame frame, Environment environment, CalendarFeedView feed);

  static native TemplateInstance webhook(
      Frame frame, Environment environment, WebhookView webhook, Refusal refusal, Done done);

  /** A webhook's secret, this once. */
  static native TemplateInstance webhookSecret(
      Frame frame, Environment environment, WebhookView webhook);
}
