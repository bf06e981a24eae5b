package io.keyturn.admin.center.notice;

import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.NoticeState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the lists of notices. */
@MessageBundle("notice")
public interface NoticeMessages {
  @Message("Notices about {name}")
  String title(String name);

  @Message("Back to {name}")
  String back(String name);

  @Message("The notice will be sent again in a moment.")
  String again();

  @Message("State")
  String filter();

  @Message("All")
  String all();

  @Message("About")
  String what();

  @Message("To")
  String to();

  @Message("State")
  String state();

  @Message("When (UTC)")
  String when();

  @Message("Why")
  String why();

  @Message("Actions")
  String actions();

  @Message("Key expires {left}")
  String expires(String left);

  @Message("Key expired {left}")
  String expired(String left);

  @Message("Key expires now")
  String expiredNow();

  @Message("Webhook")
  String webhook();

  @Message("Next attempt: {date}")
  String next(String date);

  @Message("Attempts: {count}")
  String attempts(int count);

  @Message("Send again")
  String sendAgain();

  @Message("There is no such notice.")
  String none();

  @Message
  String kind(NoticeKind kind);

  @Message
  String stateOf(NoticeState state);
}
