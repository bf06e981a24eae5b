package io.keyturn.admin.notice.mail;

import io.keyturn.admin.automatic.RenewalPolicyStore;
import io.keyturn.admin.link.Links;
import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.mail.PortalFacts.Found;
import io.keyturn.admin.renewal.runner.RenewalStore;
import io.keyturn.common.key.AuthenticationKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Letters that warn of a key's expiration. */
@ApplicationScoped
class ExpiryLetters implements LetterWriter {
  private final PortalFacts portals;
  private final RenewalStore renewals;
  private final RenewalPolicyStore policies;
  private final Links links;

  ExpiryLetters(
      PortalFacts portals, RenewalStore renewals, RenewalPolicyStore policies, Links links) {
    this.portals = portals;
    this.renewals = renewals;
    this.policies = policies;
    this.links = links;
  }

  @Override
  public Set<NoticeKind> kinds() {
    return Set.of(NoticeKind.EXPIRY);
  }

  @Override
  public Optional<Letter> write(Notice notice) {
    var words = Words.in(notice.recipient().language());
    // Checked again at the last moment: a renewal may have come first.
    return notice
        .subject()
        .portal()
        .flatMap(portals::find)
        .flatMap(
            found ->
                found
                    .key()
                    .filter(key -> notice.subject().key().filter(key.id()::equals).isPresent())
                    .map(key -> letter(found, key, words)));
  }

  private Letter letter(Found found, AuthenticationKey key, Words words) {
    var mail = words.mail();
    var expiration = key.certificate().notAfter();
    var left = words.expiry().left(expiration, found.now());
    var date = words.date(expiration);
    boolean expired = key.expired(found.now());
    var paragraphs = new ArrayList<String>();
    paragraphs.add(
        expired ? mail.expired(found.name(), left, date) : mail.expires(found.name(), left, date));
    paragraphs.add(expired ? mail.consequenceNow() : mail.consequence());
    paragraphs.addAll(whatIsDone(found, key, words));
    paragraphs.add(mail.whoMayRenew(found.environment().name()));
    return new Letter(
        expired ? mail.expiredSubject(found.name()) : mail.expirySubject(found.name(), left),
        paragraphs,
        found.facts(words),
        Optional.of(new Letter.Link(mail.renew(), links.renewalPage(found.portal().id()))),
        Found.thread(found.key()));
  }

  /** What is being done about it already. */
  private List<String> whatIsDone(Found found, AuthenticationKey key, Words words) {
    var portal = found.portal().id();
    var underway = renewals.running(portal);
    if (underway.isPresent()) {
      return List.of(words.mail().underway(underway.get().progress().step().name()));
    }
    return policies
        .find(portal)
        .flatMap(policy -> policy.planned(key.certificate().notAfter(), found.now()))
        .map(planned -> words.mail().automatic(words.date(planned)))
        .stream()
        .toList();
  }
}
