package io.keyturn.admin.center.key;

import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.admin.renewal.StepName;
import io.keyturn.admin.renewal.api.RenewalView.Step.State;
import io.keyturn.common.key.KeyState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about a portal's key. */
@MessageBundle("key")
public interface KeyMessages {
  @Message("Manage portal authentication key")
  String title();

  @Message("Existing key")
  String existing();

  @Message("Expires (UTC)")
  String expires();

  @Message("Thumbprint (SHA-1)")
  String sha1();

  @Message("Thumbprint (SHA-256)")
  String sha256();

  @Message("Key id (kid)")
  String kid();

  @Message("Algorithm")
  String algorithm();

  @Message("{algorithm}, {size} bits")
  String algorithmOf(String algorithm, int size);

  @Message("Created (UTC)")
  String created();

  @Message("Served by")
  String servedBy();

  @Message("No process of the portal is running.")
  String servedByNone();

  @Message("serves this key")
  String servesThis();

  @Message("serves another key")
  String servesOther();

  @Message("Previous keys")
  String previous();

  @Message("There are none.")
  String previousNone();

  @Message("State")
  String state();

  @Message
  String keyState(KeyState state);

  @Message("Update key")
  String update();

  @Message("To update the key you need one of the roles {roles}.")
  String rolesMissing(String roles);

  @Message("The portal is being set up: its first key is being made.")
  String settingUp();

  @Message("Renewal")
  String renewal();

  @Message("Requested by {person}, {date}")
  String requested(String person, String date);

  /** The word for it. */
  @Message
  String renewalState(RenewalState state);

  @Message
  String reason(RenewalReason reason);

  @Message
  String step(StepName step);

  @Message
  String stepState(State state);

  @Message("{seconds} s")
  String seconds(long seconds);

  @Message("Step “{step}” is under way.")
  String newsRunning(String step);

  @Message("The key is renewed.")
  String newsSucceeded();

  @Message("The renewal has failed at the step “{step}”.")
  String newsFailed(String step);

  @Message("The portal did not come up with the new key. It serves the old one again.")
  String newsRolledBack();

  @Message("The present key works until {date}: the portal is not affected so far.")
  String stillValid(String date);

  @Message("The present key expired on {date}: the portal is down until a renewal succeeds.")
  String noLongerValid(String date);

  @Message("Seen")
  String detail();

  @Message("Code")
  String code();

  @Message("Correlation id")
  String correlationId();

  @Message("Attempts of this step")
  String attempts();

  @Message("Retry Authentication Key Update")
  String retry();

  @Message("It has failed {failures} times. Ask for help:")
  String support(int failures);

  @Message("Update the key of {portal}?")
  String updateTitle(String portal);

  @Message("A new key is made, registered and proved. Only then is it put to use.")
  String updateMakes();

  @Message("The portal restarts once. With one process it is away for some seconds.")
  String updateRestarts();

  @Message("The new key is valid for two years, unless configured otherwise. Nothing else changes.")
  String updateValid();

  @Message("If anything goes wrong the present key stays in use.")
  String updateSafe();

  @Message("Is everything ready?")
  String preflight();

  @Message("ok")
  String checkOk();

  @Message("not ok")
  String checkFailed();

  @Message(
      "Something is not ready: the renewal would probably fail. You can start it nevertheless.")
  String notReady();

  @Message(
      "These have the public key pasted by hand. Each is mailed the new one before it is used, but"
          + " has to install it there:")
  String updatePinned();

  @Message(
      "The present key is compromised: take it out of the identity provider as soon as the new one"
          + " is proved, and never go back to it")
  String compromised();

  @Message("Renewals of {portal}")
  String renewalsTitle(String portal);

  @Message("The key was never renewed.")
  String renewalsNone();

  @Message("Started (UTC)")
  String started();

  @Message("Ended (UTC)")
  String ended();

  @Message("Requested by")
  String by();

  @Message("Why")
  String why();

  @Message("Older renewals")
  String older();

  @Message("Renewal history")
  String history();

  @Message("Back to {portal}")
  String back(String portal);

  /** The name of a preflight's check. */
  @Message(
      "{#switch name}{#case 'key-policy'}The new key is allowed{#case 'directory-access'}The"
          + " identity provider lets Keyturn register it{#case 'present-key'}The present key"
          + " opens{#case 'instances'}The portal runs and is connected{#case 'restart'}Keyturn may"
          + " restart the portal{#case 'mail-server'}The mail server answers{#case"
          + " 'pinned-consumers'}Who has the key pasted by hand can be told{#case}{name}{/switch}")
  String check(String name);

  /** What to do where it fails. */
  @Message(
      "{#switch name}{#case 'present-key'}The present key does not open; check the services'"
          + " key-encryption keys.{#case 'instances'}A process of the portal is not connected; see"
          + " its about page for the reason.{#case 'mail-server'}The mail server does not answer;"
          + " check keyturn.mail.host and keyturn.mail.port.{#case}Check the settings.{/switch}")
  String checkRemedy(String name);
}
