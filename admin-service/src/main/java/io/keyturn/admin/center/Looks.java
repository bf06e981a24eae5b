package io.keyturn.admin.center;

import io.keyturn.admin.audit.AuditOutcome;
import io.keyturn.admin.bulk.BulkState;
import io.keyturn.admin.notice.NoticeState;
import io.keyturn.admin.subscription.SubscriptionState;
import io.keyturn.admin.webhook.WebhookState;
import io.keyturn.common.expiry.Language;
import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How states look: one of good, note, warn, bad and quiet, each a colour and an icon. */
@TemplateExtension
public final class Looks {
  private Looks() {}

  static String look(SubscriptionState state) {
    return switch (state) {
      case PENDING -> "warn";
      case ACTIVE -> "good";
      case PAUSED, UNSUBSCRIBED -> "quiet";
    };
  }

  static String look(WebhookState state) {
    return switch (state) {
      case ACTIVE -> "good";
      case PAUSED -> "quiet";
    };
  }

  static String look(NoticeState state) {
    return switch (state) {
      case DUE -> "note";
      case SENT -> "good";
      case BLOCKED -> "bad";
      case SUPERSEDED, CANCELLED -> "quiet";
    };
  }

  static String look(AuditOutcome outcome) {
    return switch (outcome) {
      case DONE -> "good";
      case DENIED -> "warn";
      case FAILED -> "bad";
    };
  }

  static String look(BulkState state) {
    return switch (state) {
      case WAITING, SKIPPED -> "quiet";
      case RUNNING -> "note";
      case SUCCEEDED -> "good";
      case FAILED -> "bad";
    };
  }

  /** The languages there are. */
  static List<String> spokenTags(Frame frame) {
    return Arrays.stream(Language.values()).map(Language::tag).toList();
  }

  /** The name of a language, in the reader's. */
  static String spoken(Frame frame, String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(frame.language().locale());
  }
}
