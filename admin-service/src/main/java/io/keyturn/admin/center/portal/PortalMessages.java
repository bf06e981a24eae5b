package io.keyturn.admin.center.portal;

import io.keyturn.common.portal.PortalState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a portal's pages. */
@MessageBundle("portal")
public interface PortalMessages {
  @Message("Details")
  String details();

  @Message("Portal id")
  String id();

  @Message("Address")
  String address();

  @Message("Type")
  String type();

  @Message("Environment")
  String environment();

  @Message("Application (client id)")
  String clientId();

  @Message("Life cycle")
  String state();

  /** The word for it. */
  @Message
  String life(PortalState state);

  @Message("Authentication key")
  String key();

  @Message("Expires {left}, on {date}")
  String expires(String left, String date);

  @Message("Expired {left}, on {date}")
  String expired(String left, String date);

  @Message("There is no key yet.")
  String noKey();

  @Message("Portal actions")
  String actions();

  @Message("Manage portal authentication key")
  String manageKey();

  @Message("Get public key")
  String getPublicKey();

  @Message("Restart portal")
  String restart();

  @Message("Automatic renewal")
  String policy();

  @Message("Renewal history")
  String renewals();

  @Message("Notices")
  String notices();

  @Message("Visitor tokens")
  String clients();

  @Message("Key consumers")
  String consumers();

  @Message("Latest starts of its processes")
  String instances();

  @Message(
      "No process of the portal has reported yet. Start the portal; it appears here within seconds.")
  String noInstances();

  @Message("Started (UTC)")
  String startedAt();

  @Message("Last seen (UTC)")
  String seenAt();

  @Message("Serves key")
  String serves();

  @Message("Connection")
  String connection();

  @Message("Connected")
  String connected();

  @Message("Not connected")
  String notConnected();

  @Message("Stopped")
  String stopped();

  @Message("Public key of {portal}")
  String publicKeyTitle(String portal);

  @Message(
      "Give this key to systems that check what the portal signs. It changes with every renewal:"
          + " better let them fetch it from the portal's address each time.")
  String publicKeyAdvice();

  @Message("Always the current one:")
  String publicKeyAddress();

  @Message("Copy")
  String copy();

  @Message("Copied")
  String copied();

  @Message("Download as text")
  String download();

  @Message(
      "The portal is being set up: its key is made in a moment. Load this page again in a minute.")
  String publicKeySettingUp();

  @Message("The portal has no authentication key. Renew the key to make one.")
  String publicKeyNone();

  @Message("Restart {portal}?")
  String restartTitle(String portal);

  @Message(
      "Its processes restart one after the other and take up the newest key and settings. A portal"
          + " with one process is away for some seconds.")
  String restartAdvice();

  @Message("Back to {portal}")
  String back(String portal);
}
