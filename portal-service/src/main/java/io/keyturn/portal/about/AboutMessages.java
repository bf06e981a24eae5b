package io.keyturn.portal.about;

import io.keyturn.common.expiry.Severity;
import io.keyturn.portal.connection.ConnectionStatus.State;
import io.keyturn.portal.connection.Reason;
import io.keyturn.portal.publication.Unavailable;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page; other languages stand in {@code messages/about_<language>.properties}. */
@MessageBundle("about")
interface AboutMessages {
  @Message("About this portal")
  String title();

  @Message("Product")
  String product();

  @Message("Version")
  String version();

  @Message("Portal id")
  String portalId();

  @Message("Geography")
  String geo();

  @Message("Organisation id")
  String organisationId();

  @Message("Portal type")
  String portalType();

  @Message("Tenant id")
  String tenantId();

  @Message("Authentication key expiration date (UTC)")
  String expiration();

  @Message("Thumbprint")
  String thumbprint();

  @Message("Key id")
  String kid();

  @Message("Connection")
  String connection();

  @Message("{state}, since {since}")
  String connectionState(String state, String since);

  @Message("Public key")
  String publicKey();

  @Message("Show the public key")
  String showPublicKey();

  @Message("To see more you need the role {role}.")
  String roleMissing(String role);

  @Message("None yet")
  String none();

  @Message("The authentication key of this portal expires {left}, on {date}.")
  String expires(String left, String date);

  @Message("The authentication key of this portal expired {left}, on {date}.")
  String expired(String left, String date);

  @Message(
      "With an expired key the portal cannot sign in to its environment and cannot serve visitors."
          + " To renew the key in the admin center you need one of the roles {roles}.")
  String renewal(String roles);

  /** How pressing the notice is, in a word. */
  @Message
  String severity(Severity severity);

  @Message
  String state(State state);

  /** Why there is no connection. */
  @Message
  String reason(Reason reason);

  @Message("What to do")
  String toDo();

  /** What administrators can do about it. */
  @Message
  String advice(Reason reason);

  @Message("Open the authentication key in the admin center")
  String openKey();

  @Message("In the admin center: open this portal, then Manage portal authentication key.")
  String findKey();

  /** Why there is no public key. */
  @Message
  String unavailable(Unavailable why);

  @Message("This portal is getting set up")
  String settingUp();

  /** What is being made. */
  @Message
  String making(SettingUp step);

  @Message("This page looks again every {seconds} seconds.")
  String refreshes(int seconds);

  @Message("Stop that")
  String refreshNoMore();

  @Message("This page does not look again by itself.")
  String refreshesNot();

  @Message("Look again by itself")
  String refreshAgain();

  @Message("Cache")
  String cache();

  @Message(
      "Clearing the cache makes this portal read its keys, itself and its environment from the"
          + " database anew. The next requests may be slower meanwhile. Nothing is lost.")
  String cacheWarning();

  @Message("Clear cache")
  String clearCache();

  @Message
  String cleared(Clearing clearing);
}
