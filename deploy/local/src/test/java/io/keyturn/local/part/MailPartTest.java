package io.keyturn.local.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.local.home.Ports;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailPartTest {

  @TempDir private Path directory;
  private final int port = Ports.oneFree();
  private MailFolder folder;
  private MailPart part;

  @BeforeEach
  void start() throws IOException {
    folder = new MailFolder(directory, Clock.systemUTC());
    part = new MailPart(port, folder, directory.resolve("mail.log"));
    part.start();
  }

  @AfterEach
  void stop() {
    part.stop();
  }

  @Test
  void writesEveryMessageToAFileOfItsOwn() throws IOException, MessagingException {
    send("first", "ada@contoso.example");
    send("second", "ada@contoso.example");

    List<Path> messages = folder.messages();
    assertEquals(2, messages.size());
    assertTrue(Files.readString(messages.get(0)).contains("Subject: first"));
    assertTrue(Files.readString(messages.get(1)).contains("Subject: second"));
  }

  @Test
  void writesAFileForEachRecipientAndNamesTheRecipient() throws IOException, MessagingException {
    send("both", "ada@contoso.example", "olaf@contoso.example");

    List<String> delivered = new ArrayList<>();
    for (Path message : folder.messages()) {
      delivered.add(Files.readAllLines(message).get(0));
    }
    assertEquals(
        new HashSet<>(
            List.of("Delivered-To: ada@contoso.example", "Delivered-To: olaf@contoso.example")),
        new HashSet<>(delivered));
  }

  @Test
  void answersOnLoopbackUntilItIsStopped() {
    assertTrue(Probe.answers(part.probe()));
    part.stop();
    assertTrue(!Probe.answers(part.probe()));
  }

  @Test
  void namesSortByArrivalAndNeverCollide() {
    Clock stopped = Clock.fixed(Instant.parse("2026-03-01T12:00:00.5Z"), ZoneOffset.UTC);
    MailFolder frozen = new MailFolder(directory, stopped);

    List<String> names = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      names.add(frozen.name(i % 2 == 0 ? "zoe@contoso.example" : "ada@contoso.example"));
    }

    assertEquals(1000, new HashSet<>(names).size());
    assertEquals(names.stream().sorted().toList(), names);
    assertTrue(names.get(0).startsWith("20260301T120000.500000Z-000001-"), names.get(0));
  }

  @Test
  void aRecipientCannotLeaveTheFolder() {
    String name = folder.name("../../etc/passwd\n@x");

    assertEquals(-1, name.indexOf('/'));
    assertEquals(-1, name.indexOf('\n'));
  }

  private void send(String subject, String... recipients) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(port));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom("keyturn@contoso.example");
    for (String recipient : recipients) {
      message.addRecipient(RecipientType.TO, new InternetAddress(recipient));
    }
    message.setSubject(subject);
    message.setText("text");
    Transport.send(message);
  }
}
