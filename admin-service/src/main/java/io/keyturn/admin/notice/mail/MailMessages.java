package io.keyturn.admin.notice.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of all mails. {@code left} is such as "in 7 days", {@code date} has its time zone. */
@MessageBundle("mail")
public interface MailMessages {
  @Message("{portal}: authentication key expires {left}")
  String expirySubject(String portal, String left);

  @Message("{portal}: authentication key has expired")
  String expiredSubject(String portal);

  @Message("The authentication key of portal {portal} expires {left}, on {date}.")
  String expires(String portal, String left, String date);

  @Message("The authentication key of portal {portal} expired {left}, on {date}.")
  String expired(String portal, String left, String date);

  @Message(
      "From then on the portal cannot sign in to its environment and is out of service. Renew the"
          + " key before: the portal restarts once, which takes seconds, and nothing else changes.")
  String consequence();

  @Message(
      "The portal cannot sign in to its environment and is out of service. Renew the key now: the"
          + " portal restarts once, which takes seconds.")
  String consequenceNow();

  @Message("A renewal is under way (step {step}). Nothing needs to be done unless it fails.")
  String underway(String step);

  @Message("Automatic renewal is on: the key is to be renewed on {date}.")
  String automatic(String date);

  @Message(
      "It may be renewed by administrators of all portals, administrators of environment"
          + " {environment} and owners of this portal.")
  String whoMayRenew(String environment);

  @Message("Renew the authentication key")
  String renew();

  @Message("{portal}: authentication key renewed")
  String succeededSubject(String portal);

  @Message("The authentication key of portal {portal} was renewed. The new key expires on {date}.")
  String succeeded(String portal, String date);

  @Message("{portal}: authentication key update failed")
  String failedSubject(String portal);

  @Message("The renewal of the authentication key of portal {portal} failed in step {step}.")
  String failed(String portal, String step);

  @Message("{portal}: authentication key update rolled back")
  String rolledBackSubject(String portal);

  @Message(
      "The renewal of the authentication key of portal {portal} did not succeed; the portal uses"
          + " its old key again.")
  String rolledBack(String portal);

  @Message("The key in use works until {date}.")
  String stillValid(String date);

  @Message("The key in use expired on {date}.")
  String notValidAnyMore(String date);

  @Message("Support contact: {contact}")
  String support(String contact);

  @Message("Retry the update of the authentication key")
  String retry();

  @Message("Show the portal's authentication key")
  String show();

  @Message("{portal}: new public key, to be installed now")
  String newKeySubject(String portal);

  @Message(
      "Portal {portal} is about to get a new authentication key. From {date} on, at the earliest, it"
          + " signs with the key below.")
  String newKey(String portal, String date);

  @Message(
      "Portal {portal} has got a new authentication key. Since {date} it has signed with the key"
          + " below.")
  String newKeyInUse(String portal, String date);

  @Message(
      "Install it now, beside the old one: each token names its key in the header kid. The old key"
          + " can be taken out an hour after that time, because no token lives longer.")
  String newKeyBesideOld();

  @Message(
      "Install it now, in place of the old one: that must not be trusted any more, and tokens signed"
          + " with it must be refused.")
  String newKeyInsteadOfLeaked();

  @Message(
      "You get this mail because {address} is noted there as the contact of {consumers}, which has"
          + " the key pasted by hand. Fetched from the portal's key set it would change by itself.")
  String newKeyWhy(String address, String consumers);

  @Message("The new key")
  String newKeyAddress();

  @Message("Key id (kid)")
  String kid();

  @Message("Thumbprint (SHA-256)")
  String thumbprintSha256();

  @Message("Valid from")
  String validFrom();

  @Message("Please confirm: notices about environment {environment}")
  String confirmationSubject(String environment);

  @Message(
      "Somebody wants this address to be told when authentication keys of portals of environment"
          + " {environment} expire or are renewed.")
  String confirmation(String environment);

  @Message("If you want that, confirm it within 7 days. If not, do nothing: no more mail follows.")
  String confirmationAdvice();

  @Message("Confirm")
  String confirm();

  @Message("Test mail about environment {environment}")
  String testSubject(String environment);

  @Message(
      "Somebody has asked for this test. Notices about the portals of environment {environment}"
          + " reach this address.")
  String test(String environment);

  @Message("Portal")
  String portal();

  @Message("Environment")
  String environment();

  @Message("Expires")
  String expiration();

  @Message("Thumbprint (SHA-1)")
  String thumbprint();

  @Message("You get this mail because {address} is subscribed to environment {environment}.")
  String because(String address, String environment);

  @Message("Unsubscribe")
  String unsubscribe();
}
