package io.keyturn.admin.notice.mail;

import io.keyturn.admin.link.Links;
import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.portal.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Letters about a subscription itself. */
@ApplicationScoped
class SubscriptionLetters implements LetterWriter {
  private final EnvironmentStore environments;
  private final Links links;

  SubscriptionLetters(EnvironmentStore environments, Links links) {
    this.environments = environments;
    this.links = links;
  }

  @Override
  public Set<NoticeKind> kinds() {
    return Set.of(NoticeKind.CONFIRMATION, NoticeKind.TEST);
  }

  @Override
  public Optional<Letter> write(Notice notice) {
    var mail = Words.in(notice.recipient().language()).mail();
    var environment = environments.find(notice.subject().environment()).map(Environment::name);
    return notice.kind() == NoticeKind.TEST
        ? environment.map(name -> test(name, mail))
        // Without a subscription there is nothing left to confirm.
        : environment.flatMap(
            name -> notice.recipient().subscription().map(it -> confirmation(name, it, mail)));
  }

  private static Letter test(String environment, MailMessages mail) {
    return new Letter(
        mail.testSubject(environment),
        List.of(mail.test(environment)),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private Letter confirmation(String environment, UUID subscription, MailMessages mail) {
    return new Letter(
        mail.confirmationSubject(environment),
        List.of(mail.confirmation(environment), mail.confirmationAdvice()),
        List.of(),
        Optional.of(new Letter.Link(mail.confirm(), links.confirm(subscription))),
        Optional.empty());
  }
}
