package io.keyturn.admin.center.policy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page about automatic renewal. */
@MessageBundle("policy")
public interface PolicyMessages {
  @Message("Automatic renewal of {portal}")
  String title(String portal);

  @Message("Back to {portal}")
  String back(String portal);

  @Message("The policy is saved.")
  String saved();

  @Message("On")
  String on();

  @Message("Off")
  String off();

  @Message("The present key is to be renewed on {date}.")
  String planned(String date);

  @Message(
      "When the threshold is reached, the key is renewed without anybody asking, and the portal restarts once: within a maintenance window where there are any, and in any case before the key expires.")
  String advice();

  @Message("Renew the key automatically")
  String enable();

  @Message("Days before expiration")
  String threshold();

  @Message("1 to 365; at least 8 with maintenance windows.")
  String thresholdHint();

  @Message("Time zone of the windows")
  String zone();

  @Message("A name such as Europe/Berlin or UTC.")
  String zoneHint();

  @Message("Weekly maintenance windows")
  String windows();

  @Message(
      "Rows that are empty do not count. Without any window the portal may restart at any time.")
  String windowsAdvice();

  @Message("None: at any time")
  String anyTime();

  @Message("Window {number}")
  String window(int number);

  @Message("Day")
  String day();

  @Message("From")
  String from();

  @Message("Length in minutes")
  String length();

  @Message("Save")
  String save();
}
