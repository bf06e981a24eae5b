package io.keyturn.admin.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A mail server that greets; what is sent goes to the mock mailbox instead. */
public class TestMailServer implements QuarkusTestResourceLifecycleManager {
  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @Override
  public Map<String, String> start() {
    server.start();
    return Map.of("keyturn.mail.port", "" + server.getSmtp().getPort());
  }

  @Override
  public void stop() {
    server.stop();
  }
}
