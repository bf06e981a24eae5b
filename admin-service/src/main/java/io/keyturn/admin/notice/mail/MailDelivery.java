package io.keyturn.admin.notice.mail;

import io.keyturn.admin.notice.Channel;
import io.keyturn.admin.notice.Delivery;
import io.keyturn.admin.notice.DeliveryOutcome;
import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeConfig;
import io.quarkus.arc.All;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Delivers notices by mail. */
@ApplicationScoped
class MailDelivery implements Delivery {
  private final List<LetterWriter> writers;
  private final MailForm form;
  private final ReactiveMailer mailer;
  private final NoticeConfig config;

  MailDelivery(
      @All List<LetterWriter> writers, MailForm form, ReactiveMailer mailer, NoticeConfig config) {
    this.writers = writers;
    this.form = form;
    this.mailer = mailer;
    this.config = config;
  }

  @Override
  public Channel channel() {
    return Channel.MAIL;
  }

  @Override
  public DeliveryOutcome deliver(Notice notice) {
    Optional<Mail> mail;
    try {
      // In one transaction, which has what it looked up at hand; it is over before anything is
      // sent.
      mail = QuarkusTransaction.requiringNew().call(() -> mail(notice));
    } catch (HeaderInjectionException e) {
      return new DeliveryOutcome.Refused("control-characters: " + e.getMessage());
    }
    return mail.map(this::send).orElseGet(DeliveryOutcome.Needless::new);
  }

  private Optional<Mail> mail(Notice notice) {
    return writers.stream()
        .filter(writer -> writer.kinds().contains(notice.kind()))
        .findFirst()
        .flatMap(writer -> writer.write(notice))
        .map(letter -> form.mail(notice, letter));
  }

  private DeliveryOutcome send(Mail mail) {
    try {
      mailer.send(mail).await().atMost(config.timeout());
      return new DeliveryOutcome.Sent();
    } catch (RuntimeException e) {
      return SmtpFailure.outcome(e);
    }
  }
}
