package io.keyturn.admin.subscription.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages. */
@MessageBundle("subscription")
public interface SubscriptionMessages {
  @Message("Unsubscribe")
  String unsubscribeTitle();

  @Message(
      "{address} is told by mail when authentication keys of portals of environment {environment}"
          + " expire or are renewed.")
  String told(String address, String environment);

  @Message("The portals are:")
  String portals();

  @Message("No more mail to this address")
  String unsubscribe();

  @Message("Unsubscribed")
  String unsubscribedTitle();

  @Message("{address} gets no more mail about environment {environment}.")
  String unsubscribed(String address, String environment);

  @Message(
      "If that was a mistake, ask an administrator of the environment to add the address anew.")
  String unsubscribedAdvice();

  @Message("Confirm")
  String confirmTitle();

  @Message(
      "{address} is to be told by mail when authentication keys of portals of environment"
          + " {environment} expire or are renewed.")
  String toBeTold(String address, String environment);

  @Message("Yes, send mail to this address")
  String confirm();

  @Message("If you do not want that, close this page: no mail follows.")
  String confirmAdvice();

  @Message("Confirmed")
  String confirmedTitle();

  @Message("Each mail has a link by which you can unsubscribe.")
  String confirmedAdvice();

  @Message("This link does not work")
  String unknownTitle();

  @Message(
      "It is too old, it is not complete, or there is no such subscription any more. Follow the"
          + " link in the latest mail; if that does not work either, ask an administrator of the"
          + " environment.")
  String unknownAdvice();
}
