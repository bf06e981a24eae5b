package io.keyturn.local.part;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** An SMTP server inside this process that writes every message to a file and delivers nothing. */
public final class MailPart implements Part {

  private static final String LOOPBACK = "127.0.0.1";

  /** Milliseconds that the server's thread has to come up, also on a busy machine. */
  private static final int PATIENCE = 60_000;

  private final int port;
  private final MailFolder folder;
  private final Path log;
  private GreenMail server;

  public MailPart(int port, MailFolder folder, Path log) {
    this.port = port;
    this.folder = folder;
    this.log = log;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public String address() {
    return "smtp://localhost:" + port;
  }

  @Override
  public URI probe() {
    return URI.create("tcp://" + LOOPBACK + ":" + port);
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public synchronized void start() throws IOException {
    ServerSetup setup = new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(PATIENCE);
    server = new GreenMail(setup);
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (message, recipient) -> new FileMailbox(folder, recipient.getEmail()));
    try {
      server.start();
    } catch (IllegalStateException e) {
      throw new IOException(e);
    }
  }

  @Override
  public Optional<ProcessHandle> process() {
    return Optional.empty();
  }

  @Override
  public synchronized void stop() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }
}
