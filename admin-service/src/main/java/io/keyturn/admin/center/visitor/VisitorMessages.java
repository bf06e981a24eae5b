package io.keyturn.admin.center.visitor;

import io.keyturn.common.visitor.KeyConsumer.Takes;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about tokens of visitors. */
@MessageBundle("visitor")
public interface VisitorMessages {
  @Message
  String done(Done done);

  @Message
  String takes(Takes takes);

  @Message("Back to {portal}")
  String back(String portal);

  @Message("Visitor tokens of {portal}")
  String clientsTitle(String portal);

  @Message(
      "These products, such as a chat, get tokens that say who of the portal's visitors"
          + " is signed in. A token is sent to these addresses and given to scripts of these"
          + " pages, and nowhere else.")
  String clientsAdvice();

  @Message("There is no client yet: no other site gets tokens.")
  String noClients();

  @Message("Clients")
  String clients();

  @Message("Client id")
  String clientId();

  @Message("1 to 36 letters, digits and hyphens; it cannot be changed.")
  String clientIdHint();

  @Message("Name")
  String name();

  @Message("Addresses that tokens are sent to")
  String redirectUris();

  @Message(
      "One to ten, one a line. Compared character by character; https, or http on this"
          + " machine.")
  String redirectUrisHint();

  @Message("Origins of pages that ask by script")
  String origins();

  @Message("At most ten, one a line, such as https://chat.example. None is needed for redirects.")
  String originsHint();

  @Message("Further claims")
  String claims();

  @Message(
      "Besides name, e-mail address and telephone number, which are in every token."
          + " Allowed: {names}")
  String claimsHint(String names);

  @Message("Lifetime in seconds")
  String lifetime();

  @Message("60 to 3600; 900 where it is empty.")
  String lifetimeHint();

  @Message("Add a client")
  String addClient();

  @Message("Client {name}")
  String clientTitle(String name);

  @Message("Back to the clients of {portal}")
  String backToClients(String portal);

  @Message("Change")
  String change();

  @Message("Save")
  String save();

  @Message("Add")
  String add();

  @Message("Remove")
  String remove();

  @Message("Who checks tokens of {portal}")
  String consumersTitle(String portal);

  @Message(
      "Note here who needs the portal's public key, so that a renewal surprises nobody."
          + " Who has it pasted by hand is mailed each new one before it is used.")
  String consumersAdvice();

  @Message(
      "Whoever adds its name to the address it fetches from (?consumer=name) appears here"
          + " with what it fetched last. The name proves nothing.")
  String consumersNameAdvice();

  @Message("Nobody is noted.")
  String noConsumers();

  @Message("Key consumers")
  String consumers();

  @Message("Name")
  String consumerName();

  @Message("3 to 40 lower-case letters, digits and hyphens; it cannot be changed.")
  String consumerNameHint();

  @Message("Contact (e-mail address)")
  String contact();

  @Message("Language of mails")
  String language();

  @Message("How it comes by the key")
  String how();

  @Message("Last fetch")
  String lastFetch();

  @Message("Not heard of")
  String never();

  @Message("has the present key")
  String currentKey();

  @Message("has an older key")
  String olderKey();

  @Message("Add a key consumer")
  String addConsumer();

  @Message("Key consumer {name}")
  String consumerTitle(String name);

  @Message("Back to the key consumers of {portal}")
  String backToConsumers(String portal);

  @Message("None")
  String none();
}
