package io.keyturn.admin.startup;

import io.keyturn.common.startup.Addresses;
import io.keyturn.common.startup.Finding;
import io.keyturn.common.startup.StartupRules;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Mails, which carry links that act for their readers, leave this machine over TLS only. */
@Singleton
class MailRules implements StartupRules {
  private final String host;
  private final Optional<Boolean> tls;
  private final Optional<String> startTls;

  MailRules(
      @ConfigProperty(name = "keyturn.mail.host") String host,
      @ConfigProperty(name = "quarkus.mailer.tls") Optional<Boolean> tls,
      @ConfigProperty(name = "quarkus.mailer.start-tls") Optional<String> startTls) {
    this.host = host;
    this.tls = tls;
    this.startTls = startTls;
  }

  @Override
  public List<Finding> findings() {
    boolean encrypted =
        tls.orElse(false) || startTls.filter("REQUIRED"::equalsIgnoreCase).isPresent();
    return encrypted || Addresses.loopback(host)
        ? List.of()
        : List.of(
            Finding.unsafe(
                "quarkus.mailer.start-tls",
                "leaves it to the mail server whether mails are encrypted",
                "give REQUIRED, or set quarkus.mailer.tls to true"));
  }
}
