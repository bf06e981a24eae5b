package io.keyturn.admin.center.visitor;

/**
 * What somebody is asked before it is removed.
 *
 * @param subject what it is
 * @param place its page; a yes is sent to {@code removal} below it
 */
public record Removal(Kind kind, String subject, String place) {
  /** What is to be removed. */
  public enum Kind {
    CLIENT,
    CONSUMER
  }
}
