package io.keyturn.admin.center;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that all pages share. */
@MessageBundle("center")
public interface CenterMessages {
  @Message("Skip to the content")
  String skip();

  @Message("Main")
  String navigation();

  @Message("Portals")
  String portals();

  @Message("Environments")
  String environments();

  @Message("Bulk renewal")
  String bulk();

  @Message("Activity")
  String activity();

  @Message("Language")
  String language();

  @Message("Change")
  String change();

  @Message("Sign out")
  String signOut();

  @Message("Sign in")
  String signIn();

  @Message("You are signed out")
  String signedOutTitle();

  @Message("Your session has ended, here and at the identity provider.")
  String signedOut();

  @Message("All times are UTC.")
  String footer();

  @Message("That did not work ({status})")
  String refusalTitle(int status);

  @Message("Code")
  String code();

  @Message("Correlation id")
  String correlationId();

  @Message("To the portals")
  String toPortals();

  @Message("This was not done")
  String notDone();

  @Message("To change something here you need one of the roles {roles}.")
  String rolesMissing(String roles);

  @Message("Cancel")
  String cancel();

  @Message("Next page")
  String next();

  @Message("To the beginning")
  String first();
}
