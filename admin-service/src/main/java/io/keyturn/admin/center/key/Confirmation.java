package io.keyturn.admin.center.key;

import io.keyturn.admin.center.Frame;
import io.keyturn.admin.center.key.KeyForm.Check;
import io.keyturn.admin.renewal.preflight.CheckResult;
import io.keyturn.admin.renewal.preflight.Preflight;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.keytable.KeyConsumerStore;
import io.keyturn.common.portal.Portal;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What somebody reads before a renewal: what it does, and whether it would work. */
@ApplicationScoped
class Confirmation {
  private final Preflight preflight;
  private final KeyFactsReader facts;
  private final KeyConsumerStore consumers;

  Confirmation(Preflight preflight, KeyFactsReader facts, KeyConsumerStore consumers) {
    this.preflight = preflight;
    this.facts = facts;
    this.consumers = consumers;
  }

  /**
   * The question.
   *
   * @param part only what stands in the dialog
   */
  TemplateInstance of(Portal portal, Frame frame, boolean part) {
    var language = frame.language();
    var found = preflight.of(portal, Optional.empty());
    var checks = found.checks().stream().map(check -> check(check, language)).toList();
    var about = facts.of(portal);
    var pinned = consumers.pinned(portal.id());
    return part
        ? KeyForm.update$dialog(frame, about, checks, found.ready(), pinned)
        : KeyForm.update(frame, about, checks, found.ready(), pinned);
  }

  private static Check check(CheckResult result, Language language) {
    var words = words(language);
    return new Check(
        words.check(result.name()), result.ok(), result.ok() ? null : remedy(result, language));
  }

  private static String remedy(CheckResult result, Language language) {
    return result.reason() != null
        ? result.reason().sentence(language)
        : words(language).checkRemedy(result.name());
  }

  private static KeyMessages words(Language language) {
    return language == Language.EN
        ? MessageBundles.get(KeyMessages.class)
        : MessageBundles.get(KeyMessages.class, Localized.Literal.of(language.tag()));
  }
}
