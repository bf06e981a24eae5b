package io.keyturn.admin.notice.mail;

import io.keyturn.admin.link.Links;
import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.mail.PortalFacts.Found;
import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.renewal.runner.RenewalStore;
import io.keyturn.admin.renewal.runner.SupportContacts;
import io.keyturn.common.key.AuthenticationKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Letters that tell how a renewal ended. */
@ApplicationScoped
class OutcomeLetters implements LetterWriter {
  private static final Map<NoticeKind, RenewalState> ENDS =
      Map.of(
          NoticeKind.RENEWAL_SUCCEEDED, RenewalState.SUCCEEDED,
          NoticeKind.RENEWAL_FAILED, RenewalState.FAILED,
          NoticeKind.RENEWAL_ROLLED_BACK, RenewalState.ROLLED_BACK);

  private final PortalFacts portals;
  private final RenewalStore renewals;
  private final SupportContacts support;
  private final Links links;

  OutcomeLetters(PortalFacts portals, RenewalStore renewals, SupportContacts support, Links links) {
    this.portals = portals;
    this.renewals = renewals;
    this.support = support;
    this.links = links;
  }

  @Override
  public Set<NoticeKind> kinds() {
    return ENDS.keySet();
  }

  @Override
  public Optional<Letter> write(Notice notice) {
    var words = Words.in(notice.recipient().language());
    // One that runs again has not ended yet.
    return notice
        .subject()
        .renewal()
        .flatMap(renewals::find)
        .filter(renewal -> renewal.progress().state() == ENDS.get(notice.kind()))
        .flatMap(renewal -> portals.find(renewal.portal()).map(it -> letter(renewal, it, words)));
  }

  private Letter letter(Renewal renewal, Found found, Words words) {
    boolean succeeded = renewal.progress().state() == RenewalState.SUCCEEDED;
    var mail = words.mail();
    return new Letter(
        subject(renewal, found, mail),
        succeeded ? success(found, words) : failure(renewal, found, words),
        found.facts(words),
        Optional.of(
            new Letter.Link(
                succeeded ? mail.show() : mail.retry(), links.renewalPage(renewal.portal()))),
        Found.thread(succeeded ? found.key().flatMap(portals::before) : found.key()));
  }

  private static String subject(Renewal renewal, Found found, MailMessages mail) {
    return switch (renewal.progress().state()) {
      case SUCCEEDED -> mail.succeededSubject(found.name());
      case FAILED -> mail.failedSubject(found.name());
      case ROLLED_BACK -> mail.rolledBackSubject(found.name());
      case RUNNING -> throw new IllegalStateException("a letter about a running renewal");
    };
  }

  private static List<String> success(Found found, Words words) {
    return found
        .key()
        .map(key -> words.mail().succeeded(found.name(), expiration(key, words)))
        .stream()
        .toList();
  }

  private List<String> failure(Renewal renewal, Found found, Words words) {
    var mail = words.mail();
    var progress = renewal.progress();
    var paragraphs = new ArrayList<String>();
    paragraphs.add(
        progress.state() == RenewalState.ROLLED_BACK
            ? mail.rolledBack(found.name())
            : mail.failed(found.name(), progress.step().name()));
    progress.finding().map(it -> words.reason(it.reason())).ifPresent(paragraphs::add);
    found
        .key()
        .map(
            key ->
                key.expired(found.now())
                    ? mail.notValidAnyMore(expiration(key, words))
                    : mail.stillValid(expiration(key, words)))
        .ifPresent(paragraphs::add);
    support.of(renewal).map(mail::support).ifPresent(paragraphs::add);
    return paragraphs;
  }

  private static String expiration(AuthenticationKey key, Words words) {
    return words.date(key.certificate().notAfter());
  }
}
