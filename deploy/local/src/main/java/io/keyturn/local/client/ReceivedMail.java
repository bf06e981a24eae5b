package io.keyturn.local.client;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A mail as its recipient got it.
 *
 * @param thread the message that it refers to; all mails about one key refer to the same
 */
public record ReceivedMail(
    String to,
    String subject,
    String language,
    String messageId,
    Optional<String> thread,
    Optional<URI> unsubscribe) {

  /** Reads an {@code .eml} file. */
  public static ReceivedMail read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage message = new MimeMessage(null, in);
      return new ReceivedMail(
          message.getHeader("Delivered-To", null),
          message.getSubject(),
          message.getHeader("Content-Language", null),
          message.getMessageID(),
          Optional.ofNullable(message.getHeader("References", null)),
          Optional.ofNullable(message.getHeader("List-Unsubscribe", null))
              .map(link -> URI.create(link.substring(1, link.length() - 1))));
    } catch (MessagingException e) {
      throw new IOException("%s is no mail: %s".formatted(file, e.getMessage()), e);
    }
  }
}
