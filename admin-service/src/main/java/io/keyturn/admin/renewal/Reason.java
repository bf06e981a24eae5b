package io.keyturn.admin.renewal;

import io.keyturn.common.expiry.Language;
import java.util.ResourceBundle;

/**
 * Why a step waits or failed: one code and one sentence with its remedy, the same in log, API, page
 * and mail.
 */
public enum Reason {
  DIRECTORY_UNREACHABLE(
      "directory-unreachable",
      "The identity provider did not answer. Keyturn tries again; check that it is up."),
  DIRECTORY_BUSY(
      "directory-busy", "The identity provider asked for a pause. Keyturn waits and tries again."),
  DIRECTORY_FORBIDDEN(
      "directory-forbidden",
      "Keyturn may not change the application. Grant admin-service the right to manage clients."),
  APPLICATION_UNKNOWN(
      "application-unknown",
      "The portal's application is not registered at the identity provider. Restore it, then"
          + " retry."),
  DIRECTORY_REFUSED(
      "directory-refused",
      "The identity provider refused the new key. Check its policy on keys, then retry."),
  REGISTRATION_LOST(
      "registration-lost",
      "The new key was registered and is gone: someone else changed the application meanwhile."
          + " Keyturn registers it again."),
  PUBLISHED_AHEAD(
      "published-ahead",
      "The new key is published before it is used, so that everybody who keeps the portal's key set"
          + " has it by then. Keyturn goes on in a moment."),
  CONSUMERS_BEING_TOLD(
      "consumers-being-told",
      "Those who have the public key pasted by hand are being mailed the new one. Keyturn goes on"
          + " once the mails have left, and after a while without."),
  KEY_NOT_ACCEPTED(
      "key-not-accepted",
      "The identity provider does not accept the new key yet. Registration can take minutes;"
          + " Keyturn tries again."),
  APPLICATION_REFUSED(
      "application-refused",
      "The identity provider refuses the old key as well: the application seems to be disabled"
          + " there. Enable it; Keyturn tries again."),
  CLIENT_REFUSED(
      "client-refused",
      "The identity provider knows the new key but gives the application no token. Check the"
          + " application's settings, then retry."),
  ENVIRONMENT_UNREACHABLE(
      "environment-unreachable",
      "The environment did not answer. Keyturn tries again; check that it is up."),
  ENVIRONMENT_REFUSED(
      "environment-refused",
      "The environment does not accept the portal. Check the application's rights there, then"
          + " retry."),
  RESTART_UNREACHABLE(
      "restart-unreachable",
      "The portal did not answer the request to restart. Keyturn tries again."),
  RESTART_REFUSED(
      "restart-refused",
      "The portal refused to restart. Check that admin-service may call it, then retry."),
  RESTART_UNDERWAY("restart-underway", "The portal is restarting."),
  NO_INSTANCE(
      "no-instance", "No instance of the portal is running. Start it; Keyturn waits for it."),
  INSTANCE_ON_OLD_KEY(
      "instance-on-old-key", "An instance of the portal does not serve the new key yet."),
  INSTANCE_NOT_CONNECTED(
      "instance-not-connected",
      "An instance of the portal serves the new key but is not connected yet."),
  KEY_CANNOT_BE_OPENED(
      "key-cannot-be-opened",
      "The sealed new key does not open. Check that all services have the same key-encryption"
          + " keys, then retry."),
  INTERNAL_ERROR(
      "internal-error",
      "Something unexpected went wrong; the log has it under the correlation id. Keyturn tries"
          + " again.");

  private final String code;
  private final String sentence;

  Reason(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  public String code() {
    return code;
  }

  public String sentence() {
    return sentence;
  }

  /** The sentence in one of the languages Keyturn speaks. */
  public String sentence(Language language) {
    return language == Language.EN
        ? sentence
        : ResourceBundle.getBundle("io.keyturn.admin.renewal.reason", language.locale())
            .getString(code);
  }

  /** True where the candidate key itself is the trouble, so that a retry needs another one. */
  public boolean spoilsCandidate() {
    return this == DIRECTORY_REFUSED || this == KEY_CANNOT_BE_OPENED;
  }
}
