package io.keyturn.admin.notice.mail;

import io.keyturn.admin.renewal.Reason;
import io.keyturn.common.expiry.ExpiryText;
import io.keyturn.common.expiry.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of one language. */
final class Words {
  private static final Map<Language, Words> ALL =
      Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), Words::new));

  private final Language language;
  private final MailMessages mail;
  private final ExpiryText expiry;

  private Words(Language language) {
    this.language = language;
    // An injected bundle is always the default one.
    this.mail =
        language == Language.EN
            ? MessageBundles.get(MailMessages.class)
            : MessageBundles.get(MailMessages.class, Localized.Literal.of(language.tag()));
    this.expiry = new ExpiryText(language);
  }

  static Words in(Language language) {
    return ALL.get(language);
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
