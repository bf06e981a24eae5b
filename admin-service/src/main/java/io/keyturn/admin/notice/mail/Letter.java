package io.keyturn.admin.notice.mail;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a mail says, in its recipient's language, before it has a form.
 *
 * @param facts what is worth looking up, in this order
 * @param thread the local part of the id that all mails about the same key refer to
 * @param file what is to be kept as it is: shown so, and attached
 */
public record Letter(
    String subject,
    List<String> paragraphs,
    List<Fact> facts,
    Optional<Link> link,
    Optional<String> thread,
    Optional<File> file) {

  /** A letter without a file. */
  Letter(
      String subject,
      List<String> paragraphs,
      List<Fact> facts,
      Optional<Link> link,
      Optional<String> thread) {
    this(subject, paragraphs, facts, link, thread, Optional.empty());
  }

  /** A fact and its name. */
  public record Fact(String name, String value) {}

  /** The one thing to do. */
  public record Link(String label, URI address) {}

  /** A text with a name, in ASCII. */
  public record File(String name, String text) {}
}
