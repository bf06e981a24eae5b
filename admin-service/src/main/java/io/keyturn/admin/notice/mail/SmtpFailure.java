package io.keyturn.admin.notice.mail;

import io.keyturn.admin.notice.DeliveryOutcome;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.util.Set;

/** What follows from the answer of a mail server, or from there being none (RFC 5321 §4.2.1). */
final class SmtpFailure {
  /**
   * About the mailbox or its name: no other try will do. Everything else that is called permanent
   * may be the fault of a setting or a filter, and go away within the time a notice is tried.
   */
  private static final Set<Integer> ABOUT_THE_RECIPIENT = Set.of(510, 511, 550, 551, 553, 556);

  private static final int LONGEST = 200;

  private SmtpFailure() {}

  static DeliveryOutcome outcome(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SMTPException answer) {
        return outcome(answer);
      }
    }
    return new DeliveryOutcome.Later(
        failure instanceof TimeoutException
            ? "mail-server-timeout: the mail server did not take the mail in time"
            : "mail-server-unreachable: " + printable("" + failure.getMessage()));
  }

  private static DeliveryOutcome outcome(SMTPException answer) {
    var reason = "smtp-" + answer.getReplyCode() + ": " + printable(answer.getReplyMessage());
    return ABOUT_THE_RECIPIENT.contains(answer.getReplyCode())
        ? new DeliveryOutcome.Refused(reason)
        : new DeliveryOutcome.Later(reason);
  }

  /** What a server says goes to logs and pages. */
  private static String printable(String text) {
    var clean = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
  }
}
