package io.keyturn.portal.about;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page. */
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
}
