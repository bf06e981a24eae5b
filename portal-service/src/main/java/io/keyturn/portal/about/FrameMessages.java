package io.keyturn.portal.about;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the page, and those of refusals. */
@MessageBundle("frame")
interface FrameMessages {
  @Message("Skip to the content")
  String skip();

  @Message("Language")
  String language();

  @Message("Change")
  String change();

  @Message("Sign in")
  String signIn();

  @Message("Signed in as {name}")
  String signedInAs(String name);

  @Message("Sign out")
  String signOut();

  @Message("All times are UTC.")
  String footer();

  @Message("That did not work ({status})")
  String refusalTitle(int status);

  /** What went wrong and what to do. */
  @Message
  String refused(Refused why);

  @Message("You need the role {role}.")
  String roleNeeded(String role);

  @Message("Code")
  String code();

  @Message("Correlation id")
  String correlationId();

  @Message("Back to the portal's page")
  String back();
}
