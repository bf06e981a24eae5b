package io.keyturn.portal.about;

import io.keyturn.common.expiry.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The messages in one language, for texts that are put together outside of the page. */
final class Words {
  private Words() {}

  static AboutMessages in(Language language) {
    return language == Language.EN
        ? MessageBundles.get(AboutMessages.class)
        : MessageBundles.get(AboutMessages.class, Localized.Literal.of(language.tag()));
  }
}
