package io.keyturn.admin.notice.mail;

import io.keyturn.admin.link.Links;
import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.portal.Environment;
import io.keyturn.common.problem.CorrelationFilter;
import io.quarkus.mailer.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes a mail of a letter: text and HTML, and the headers that machines go by. The Message-ID is
 * the notice's, so that a mail sent twice is known for the same.
 */
@ApplicationScoped
class MailForm {
  private static final String FILE_TYPE = "application/x-pem-file";
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

  private final Links links;
  private final EnvironmentStore environments;
  private final String domain;

  MailForm(
      Links links,
      EnvironmentStore environments,
      @ConfigProperty(name = "keyturn.mail.from") String from) {
    this.links = links;
    this.environments = environments;
    this.domain = from.substring(from.indexOf('@') + 1).replace(">", "").strip();
  }

  /**
   * The mail.
   *
   * @throws HeaderInjectionException where a header would hold a control character
   */
  Mail mail(Notice notice, Letter letter) {
    var language = notice.recipient().language();
    var unsubscribe =
        notice
            .recipient()
            .subscription()
            // What is not confirmed yet cannot be given up.
            .filter(it -> notice.kind() != NoticeKind.CONFIRMATION)
            .map(links::unsubscribe);
    var footer = unsubscribe.map(link -> footer(notice, link)).orElse(null);
    var mail =
        Mail.withHtml(
                header("address", notice.recipient().name()),
                header("subject", letter.subject()),
                LetterForm.html(letter, footer, language.tag()).render())
            .setText(LetterForm.text(letter, footer).render())
            .addHeader("Message-ID", messageId(notice.id().toString()))
            .addHeader("Content-Language", language.tag())
            // RFC 3834 §5: nobody's absence note answers to this.
            .addHeader("Auto-Submitted", "auto-generated");
    notice
        .progress()
        .correlation()
        // Not worth a mail that is not sent.
        .filter(id -> !CONTROL.matcher(id).find())
        .ifPresent(id -> mail.addHeader(CorrelationFilter.HEADER, id));
    letter.file().ifPresent(file -> mail.addAttachment(file.name(), bytes(file), FILE_TYPE));
    letter
        .thread()
        .map(this::messageId)
        .ifPresent(thread -> mail.addHeader("References", thread).addHeader("In-Reply-To", thread));
    // RFC 8058 §3.1
    unsubscribe.ifPresent(
        link ->
            mail.addHeader("List-Unsubscribe", "<" + link + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    return mail;
  }

  private LetterForm.Footer footer(Notice notice, URI link) {
    var mail = Words.in(notice.recipient().language()).mail();
    var environment = environments.find(notice.subject().environment()).map(Environment::name);
    return new LetterForm.Footer(
        mail.because(notice.recipient().name(), environment.orElse("")),
        mail.unsubscribe(),
        link.toString());
  }

  private static byte[] bytes(Letter.File file) {
    return file.text().getBytes(StandardCharsets.US_ASCII);
  }

  private String messageId(String local) {
    return "<" + local + "@" + domain + ">";
  }

  /** The mailer writes headers as they come: a line break in one would begin the next. */
  private static String header(String what, String value) {
    if (CONTROL.matcher(value).find()) {
      throw new HeaderInjectionException(what);
    }
    return value;
  }
}
