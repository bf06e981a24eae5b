package io.keyturn.admin.center.environment;

import io.keyturn.admin.subscription.SubscriptionState;
import io.keyturn.admin.webhook.WebhookState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the environments' pages. */
@MessageBundle("environment")
public interface EnvironmentMessages {
  @Message("Environments")
  String title();

  @Message(
      "There is no environment yet. The first portal that is registered by the REST API needs one; the README shows how.")
  String none();

  @Message(
      "You see no environment: your roles name none. Ask an administrator for one of the roles {roles}.")
  String noneVisible(String roles);

  @Message("Environment")
  String environment();

  @Message("Geography")
  String geo();

  @Message("Portals")
  String portals();

  @Message("Show the portals")
  String toPortals();

  @Message("Details")
  String details();

  @Message("Environment id")
  String id();

  @Message("Address")
  String url();

  @Message("Organisation id")
  String organisation();

  @Message("Tenant id")
  String tenant();

  @Message("Support contact")
  String support();

  @Message("Notices")
  String notices();

  @Message("Show what was sent")
  String toNotices();

  @Message("Blocked notices: {count}")
  String blocked(long count);

  @Message("No notice is blocked.")
  String noneBlocked();

  @Message("E-mail subscriptions")
  String subscriptions();

  @Message("These addresses are told before a key expires and how renewals end.")
  String subscriptionsAdvice();

  @Message("Nobody is subscribed. Only the support contact is told how renewals end.")
  String noSubscriptions();

  @Message("E-mail address")
  String address();

  @Message("Language")
  String language();

  @Message("State")
  String state();

  @Message("All portals")
  String allPortals();

  @Message("Only these portals")
  String onlyPortals();

  @Message("Portal ids, separated by commas. Leave it empty for all portals of the environment.")
  String onlyPortalsHint();

  @Message("Subscribe an address")
  String addSubscription();

  @Message("Subscribe")
  String subscribe();

  @Message("E-mail subscription")
  String subscriptionTitle();

  @Message("Subscribed by")
  String subscribedBy();

  @Message("Subscribed at (UTC)")
  String subscribedAt();

  @Message("Confirmed at (UTC)")
  String confirmedAt();

  @Message("Unsubscribed at (UTC)")
  String unsubscribedAt();

  @Message("Change")
  String change();

  @Message("Save")
  String save();

  @Message("Actions")
  String actions();

  @Message("Pause")
  String pause();

  @Message("Resume")
  String resume();

  @Message("Send a test mail")
  String testMail();

  @Message("Send a test message")
  String testMessage();

  @Message("Ask the owner again")
  String askAgain();

  @Message("Remove")
  String remove();

  @Message(
      "The owner of this address has unsubscribed, which is remembered. Add the address anew, and its owner is asked.")
  String ownerUnsubscribed();

  @Message("Back to {name}")
  String back(String name);

  @Message("Calendar links")
  String feeds();

  @Message(
      "A calendar program that knows such a link shows when keys expire and are renewed. Whoever knows the link reads the calendar without signing in.")
  String feedsAdvice();

  @Message("There is no calendar link.")
  String noFeeds();

  @Message("Who or what it is for")
  String feedName();

  @Message("Made by")
  String madeBy();

  @Message("Made at (UTC)")
  String madeAt();

  @Message("Make a calendar link")
  String addFeed();

  @Message("Make")
  String make();

  @Message("Revoke")
  String revoke();

  @Message("Calendar link for {name}")
  String feedTitle(String name);

  @Message(
      "Copy the link now: it is shown only this once. Treat it like a password, and revoke it here when nobody needs it any more.")
  String feedOnce();

  @Message("Webhooks")
  String webhooks();

  @Message("These addresses are told by signed messages what the mails tell.")
  String webhooksAdvice();

  @Message(
      "Webhooks are shown only to those who may change them: their addresses are often secrets.")
  String webhooksHidden();

  @Message("There is no webhook.")
  String noWebhooks();

  @Message("Make a webhook")
  String addWebhook();

  @Message("Webhook")
  String webhookTitle();

  @Message("Secret of the webhook")
  String secretTitle();

  @Message(
      "Copy the secret now: it is shown only this once. The receiver checks the signatures with it.")
  String secretOnce();

  @Message("Make another secret")
  String newSecret();

  @Message("Copy")
  String copy();

  @Message("Copied")
  String copied();

  @Message
  String done(Done done);

  @Message
  String stateOf(SubscriptionState state);

  @Message
  String stateOfWebhook(WebhookState state);
}
