package io.keyturn.admin.notice.mail;

import io.keyturn.admin.renewal.Reason;
import io.keyturn.common.expiry.ExpiryText;
import io.keyturn.common.expiry.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;

/** The words of one language. */
final class Words {
  private final Language language;
  private final MailMessages mail;
  private final ExpiryText expiry;

  Words(Language language) {
    this.language = language;
    // An injected bundle is always the default one.
    this.mail =
        language == Language.EN
            ? MessageBundles.get(MailMessages.class)
            : MessageBundles.get(MailMessages.class, Localized.Literal.of(language.tag()));
    this.expiry = new ExpiryText(language);
  }

  MailMessages mail() {
    return mail;
  }

  ExpiryText expiry() {
    return expiry;
  }

  String date(Instant instant) {
    return expiry.date(instant);
  }

  /** Why something waits or failed, with its remedy. */
  String reason(Reason reason) {
    return reason.sentence(language);
  }
}
