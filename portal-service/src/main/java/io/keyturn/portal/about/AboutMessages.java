package io.keyturn.portal.about;

import io.keyturn.common.expiry.Severity;
import io.keyturn.portal.connection.ConnectionStatus.State;
import io.keyturn.portal.connection.Reason;
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
}
