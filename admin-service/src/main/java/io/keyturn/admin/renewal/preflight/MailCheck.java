package io.keyturn.admin.renewal.preflight;

import io.keyturn.common.portal.Portal;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server greets (RFC 5321 §3.1), so that outcomes can be told. */
@Priority(10)
@ApplicationScoped
class MailCheck implements PreflightCheck {
  private static final String NAME = "mail-server";
  private static final int TIMEOUT_MILLIS = 3000;

  private final String host;
  private final int port;

  MailCheck(
      @ConfigProperty(name = "keyturn.mail.host") String host,
      @ConfigProperty(name = "keyturn.mail.port") int port) {
    this.host = host;
    this.port = port;
  }

  @Override
  public CheckResult run(Portal portal) {
    return greets()
        ? CheckResult.ok(NAME)
        : CheckResult.failed(
            NAME,
            "The mail server does not answer; check keyturn.mail.host and keyturn.mail.port.");
  }

  private boolean greets() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      var lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      var greeting = lines.readLine();
      return greeting != null && greeting.startsWith("220");
    } catch (IOException e) {
      // The answer to the question is no; the remedy names the settings.
      return false;
    }
  }
}
