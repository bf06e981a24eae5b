package io.keyturn.admin.subscription;

import io.keyturn.common.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;

/** Why something cannot be done with a subscription, and what can be done instead. */
final class Refusals {
  private Refusals() {}

  static HttpProblem unknown() {
    return Problems.of(
        Status.NOT_FOUND,
        "subscription-unknown",
        "This environment has no subscription with this id; check the list.");
  }

  static HttpProblem exists() {
    return Problems.of(
        Status.CONFLICT,
        "subscription-exists",
        "address: it is subscribed to this environment already, in this or another case of its"
            + " letters; change that subscription instead.");
  }

  static HttpProblem tooMany(int most) {
    return Problems.of(
        Status.CONFLICT,
        "subscriptions-exhausted",
        "An environment has at most "
            + most
            + " subscriptions; remove one, or subscribe the address of a distribution list.");
  }

  static HttpProblem unsubscribed() {
    return Problems.of(
        Status.CONFLICT,
        "subscription-unsubscribed",
        "The owner of this address has unsubscribed, which has to be remembered; add the address"
            + " anew, and its owner is asked.");
  }

  static HttpProblem pending() {
    return Problems.of(
        Status.CONFLICT,
        "subscription-pending",
        "state: the owner of this address has not confirmed yet; let the mail that asks for it be"
            + " sent again.");
  }

  static HttpProblem nothingToConfirm() {
    return Problems.of(
        Status.CONFLICT,
        "subscription-not-pending",
        "There is nothing to confirm: only the owner of a PENDING subscription is asked. One whose"
            + " owner has unsubscribed is added anew.");
  }

  static HttpProblem inactive() {
    return Problems.of(
        Status.CONFLICT,
        "subscription-inactive",
        "Only an ACTIVE subscription gets mails; resume it, or wait until its owner has"
            + " confirmed.");
  }

  static HttpProblem strangers(Coverage portals) {
    return Problems.of(
        Status.BAD_REQUEST,
        "portal-unknown",
        "portals: not of this environment: " + portals + "; check the list of portals.");
  }
}
