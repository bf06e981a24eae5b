package io.keyturn.admin.center.activity;

import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.AuditOutcome;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the activity's pages. */
@MessageBundle("activity")
public interface ActivityMessages {
  @Message("Portal id")
  String portal();

  @Message("Who")
  String actor();

  @Message("What")
  String action();

  @Message("Everything")
  String any();

  @Message("From (UTC)")
  String since();

  @Message("Apply")
  String apply();

  @Message("When (UTC)")
  String at();

  @Message("Outcome")
  String outcome();

  @Message("Details")
  String detail();

  @Message("Nothing matches. Ask for less.")
  String none();

  @Message(
      "You may not see the activity of all portals. Give the id of a portal whose activity you want.")
  String portalNeeded();

  @Message("Chain of events")
  String chain();

  @Message(
      "Each event holds a hash of the one before it: a change of the record afterwards can be noticed.")
  String chainAdvice();

  @Message("Verify the chain")
  String verify();

  @Message("To verify the chain you need the role {role}.")
  String verifierMissing(String role);

  @Message("The chain is whole")
  String whole();

  @Message(
      "Keep the number and the hash elsewhere: that is how a cut-off end can be noticed later.")
  String keepHash();

  @Message("The chain is broken")
  String broken();

  @Message(
      "Events from there on were changed, removed or added by somebody else than Keyturn. Compare the table audit_event with a backup.")
  String brokenAdvice();

  @Message("Sound events")
  String sound();

  @Message("First event that does not follow")
  String brokenAt();

  @Message("Hash of the last sound event")
  String hash();

  @Message
  String outcomeOf(AuditOutcome outcome);

  @Message
  String actionOf(AuditAction action);
}
