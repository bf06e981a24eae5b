package io.keyturn.admin.warning;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The sentences of warnings; other languages stand in {@code messages/warning_<language>
 * .properties}.
 */
@MessageBundle("warning")
interface WarningMessages {
  @Message("The authentication key of {portal} expires {left}, on {date}.")
  String expires(String portal, String left, String date);

  @Message("The authentication key of {portal} expired {left}, on {date}.")
  String expired(String portal, String left, String date);

  @Message("A renewal is under way.")
  String underWay();

  @Message("It will be renewed automatically on {date}.")
  String planned(String date);

  @Message("Nobody has started a renewal, and no automatic renewal is set.")
  String nothingDone();
}
