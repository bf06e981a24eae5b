package io.keyturn.admin.notice.mail;

import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.mail.Letter.Fact;
import io.keyturn.admin.notice.mail.PortalFacts.Found;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.runner.RenewalStore;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.KeyConsumerStore;
import io.keyturn.common.runtime.KeySetConfig;
import io.keyturn.common.visitor.KeyConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Letters that bring the next key to those who have the present one pasted by hand. */
@ApplicationScoped
class NewKeyLetters implements LetterWriter {
  private final PortalFacts portals;
  private final RenewalStore renewals;
  private final AuthenticationKeyStore keys;
  private final KeyConsumerStore consumers;
  private final KeySetConfig keySet;

  NewKeyLetters(
      PortalFacts portals,
      RenewalStore renewals,
      AuthenticationKeyStore keys,
      KeyConsumerStore consumers,
      KeySetConfig keySet) {
    this.portals = portals;
    this.renewals = renewals;
    this.keys = keys;
    this.consumers = consumers;
    this.keySet = keySet;
  }

  @Override
  public Set<NoticeKind> kinds() {
    return Set.of(NoticeKind.NEW_KEY);
  }

  @Override
  public Optional<Letter> write(Notice notice) {
    var renewal = notice.subject().renewal().flatMap(renewals::find);
    var key = renewal.flatMap(it -> keys.madeBy(it.id())).filter(it -> stillTrue(it, notice));
    var found = notice.subject().portal().flatMap(portals::find);
    var names = found.map(it -> names(it, notice)).orElse("");
    return renewal.isPresent() && key.isPresent() && !names.isEmpty()
        ? Optional.of(letter(renewal.get(), key.get(), found.get(), names, notice))
        : Optional.empty();
  }

  /** A retry may have made another key, and a way back may have put this one aside. */
  private static boolean stillTrue(AuthenticationKey key, Notice notice) {
    return notice.subject().key().filter(key.id()::equals).isPresent()
        && (key.state() == KeyState.STAGED || key.state() == KeyState.ACTIVE);
  }

  /** For whom the address stands now. */
  private String names(Found found, Notice notice) {
    return consumers.pinned(found.portal().id()).stream()
        .filter(consumer -> consumer.contact().equalsIgnoreCase(notice.recipient().name()))
        .map(KeyConsumer::name)
        .collect(Collectors.joining(", "));
  }

  private Letter letter(
      Renewal renewal, AuthenticationKey key, Found found, String names, Notice notice) {
    var words = Words.in(notice.recipient().language());
    var mail = words.mail();
    var paragraphs = new ArrayList<String>();
    paragraphs.add(
        key.state() == KeyState.ACTIVE
            ? mail.newKeyInUse(found.name(), words.date(key.history().activatedAt().orElseThrow()))
            : mail.newKey(
                found.name(), words.date(key.history().createdAt().plus(keySet.ahead()))));
    paragraphs.add(
        renewal.order().reason() == RenewalReason.COMPROMISED
            ? mail.newKeyInsteadOfLeaked()
            : mail.newKeyBesideOld());
    paragraphs.add(mail.newKeyWhy(notice.recipient().name(), names));
    return new Letter(
        mail.newKeySubject(found.name()),
        paragraphs,
        facts(key, found, words),
        Optional.of(new Letter.Link(mail.newKeyAddress(), address(found, key))),
        Optional.empty(),
        Optional.of(
            new Letter.File(
                found.portal().id() + "-" + key.kid() + ".pem", key.certificate().publicKeyPem())));
  }

  private static List<Fact> facts(AuthenticationKey key, Found found, Words words) {
    var mail = words.mail();
    var certificate = key.certificate();
    return List.of(
        new Fact(mail.portal(), found.name() + " (" + found.portal().id() + ")"),
        new Fact(mail.kid(), key.kid()),
        new Fact(mail.thumbprint(), certificate.thumbprint()),
        new Fact(mail.thumbprintSha256(), certificate.thumbprintSha256()),
        new Fact(mail.validFrom(), words.date(certificate.notBefore())),
        new Fact(mail.expiration(), words.date(certificate.notAfter())));
  }

  /** Of this very key, as long as the portal publishes it. */
  private static URI address(Found found, AuthenticationKey key) {
    var portal = found.portal().profile().url().toString().replaceFirst("/$", "");
    return URI.create(portal + "/_services/auth/publickey?kid=" + key.kid());
  }
}
