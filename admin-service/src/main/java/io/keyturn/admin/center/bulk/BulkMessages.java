package io.keyturn.admin.center.bulk;

import io.keyturn.admin.bulk.BulkState;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the bulk renewals' pages. */
@MessageBundle("bulk")
public interface BulkMessages {
  @Message(
      "Renews the keys of many portals, some at a time. Each portal restarts once. Only portals that you may change are taken.")
  String advice();

  @Message("Start a bulk renewal")
  String start();

  @Message("Environment")
  String environment();

  @Message("Any; only by the date")
  String anyEnvironment();

  @Message("Only keys that expire before")
  String before();

  @Message("The day's begin in UTC. Leave it empty for all keys of the environment.")
  String beforeHint();

  @Message("Renewals at a time")
  String concurrency();

  @Message("1 to 50; 4 where it is empty.")
  String concurrencyHint();

  @Message("Renew the keys now")
  String renew();

  @Message("Latest bulk renewals")
  String latest();

  @Message("There has been none yet.")
  String none();

  @Message("All bulk renewals")
  String all();

  @Message("Started (UTC)")
  String startedAt();

  @Message("Started by")
  String startedBy();

  @Message("Of")
  String selection();

  @Message("keys that expire before {date}")
  String expiringBefore(String date);

  @Message("Portals")
  String portals();

  @Message("Portal")
  String portal();

  @Message("State")
  String state();

  @Message("Under way, {count} left")
  String open(long count);

  @Message("Ended, {count} failed")
  String failed(long count);

  @Message("Ended")
  String finished();

  @Message("Progress")
  String progress();

  @Message("{ended} of {all} portals have ended.")
  String ended(long ended, int all);

  @Message("All {all} portals have ended.")
  String allEnded(int all);

  @Message("Not shown: {count} more portals.")
  String more(int count);

  @Message("Skipped portals were being renewed already.")
  String skipped();

  @Message
  String stateOf(BulkState state);
}
