package io.keyturn.admin.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A real mail server, what it has received, and ways to disturb it. */
@Startup
@ApplicationScoped
public class TestMail {
  private static final int PATIENCE = 60_000;

  private final GreenMail server = new GreenMail(setup());
  private final int port;
  private volatile Supplier<MailFault> faults = () -> MailFault.NONE;
  private MailProxy proxy;

  TestMail(@ConfigProperty(name = "keyturn.mail.port") int port) {
    this.port = port;
  }

  private static ServerSetup setup() {
    var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(PATIENCE);
    return setup;
  }

  @PostConstruct
  void start() throws IOException {
    server.start();
    proxy = new MailProxy(port, server.getSmtp().getPort(), () -> faults.get());
  }

  @PreDestroy
  void stop() throws IOException {
    proxy.close();
    server.stop();
  }

  /** All mails to this address as they came; one that came again, under its id, counts once. */
  public List<MimeMessage> to(String address) {
    var ids = new HashSet<String>();
    return copies(address).stream().filter(mail -> ids.add(id(mail))).toList();
  }

  /** The same with every copy, of which a slow machine makes some. */
  public List<MimeMessage> copies(String address) {
    return Stream.of(server.getReceivedMessages())
        .filter(mail -> address.equalsIgnoreCase(recipient(mail)))
        .toList();
  }

  /** Waits for so many mails to this address. */
  public List<MimeMessage> await(String address, int mails) {
    TestWorld.await(() -> to(address).size() >= mails);
    return to(address);
  }

  /** From now on each connection fares as the supplier says; those that are kept are ended. */
  public void disturb(Supplier<MailFault> next) {
    faults = next;
    try {
      proxy.hangUp();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers this recipient so. */
  public void refuse(String address, String answer) {
    proxy.refuse(address, answer);
  }

  /** All is well again; connections that hang are ended. */
  public void calm() throws IOException {
    faults = () -> MailFault.NONE;
    proxy.refuseNobody();
    proxy.hangUp();
  }

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String recipient(MimeMessage mail) {
    try {
      var to = mail.getAllRecipients();
      if (to.length != 1) {
        throw new IllegalStateException("a mail to " + to.length + " recipients");
      }
      return to[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
