package io.keyturn.local.part;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The folder of received messages, one {@code .eml} file for each message and recipient.
 *
 * <p>Names sort in the order of arrival, and a file appears under its name only when it is
 * complete.
 */
public final class MailFolder {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String SUFFIX = ".eml";

  private final Path directory;
  private final Clock clock;
  private final AtomicLong count = new AtomicLong();

  public MailFolder(Path directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** Writes the message as it was received by that recipient. */
  public void keep(MimeMessage message, String recipient) throws IOException, MessagingException {
    Path draft = Files.createTempFile(directory, ".incoming", null);
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        // The envelope's recipient, which the message's own headers need not tell (RFC 9228 §2).
        out.write(
            ("Delivered-To: " + oneLine(recipient) + "\r\n").getBytes(StandardCharsets.UTF_8));
        message.writeTo(out);
      }
      Files.move(draft, directory.resolve(name(recipient)), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The complete messages, in the order of arrival. */
  public List<Path> messages() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /**
   * A name no other message gets: two runs differ in time, two messages of one run in their number.
   */
  String name(String recipient) {
    String who = recipient.replaceAll("[^A-Za-z0-9@.+-]", "_");
    return "%s-%06d-%s%s"
        .formatted(TIME.format(clock.instant()), count.incrementAndGet(), shortened(who), SUFFIX);
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), 80));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\r\\n]", "");
  }
}
