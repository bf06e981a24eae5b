package io.keyturn.admin.center.question;

/**
 * What somebody is asked before it is done.
 *
 * @param subject what it is done to
 * @param action where a yes is sent to
 * @param back where a no leads to
 */
public record Question(Kind kind, String subject, String action, String back) {
  /** What is to be done. */
  public enum Kind {
    SUBSCRIPTION,
    FEED,
    WEBHOOK,
    SECRET,
    CLIENT,
    CONSUMER
  }
}
