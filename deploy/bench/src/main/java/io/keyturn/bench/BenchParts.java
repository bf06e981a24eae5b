package io.keyturn.bench;

import io.keyturn.local.client.Http;
import io.keyturn.local.client.Poll;
import io.keyturn.local.home.Port;
import io.keyturn.local.home.Ports;
import io.keyturn.local.home.SealingKeys;
import io.keyturn.local.home.StackHome;
import io.keyturn.local.part.MailFolder;
import io.keyturn.local.part.MailPart;
import io.keyturn.local.part.PostgresDatabase;
import io.keyturn.local.part.PostgresPart;
import io.keyturn.local.part.ServicePart;
import io.keyturn.local.part.StartupCache;
import io.keyturn.local.process.Ending;
import io.keyturn.local.process.JavaCommand;
import io.keyturn.local.stack.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** PostgreSQL, a mail server, and as many admin-services as are asked for. */
final class BenchParts implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration STARTUP = Duration.ofMinutes(3);

  private final StackHome home;
  private final Installation installation;
  private final Ports ports = Ports.free();
  private final String password = UUID.randomUUID().toString();
  private final PostgresPart postgres;
  private final MailPart mail;
  private final List<Process> services = new ArrayList<>();

  private BenchParts(StackHome home, Installation installation) {
    this.home = home;
    this.installation = installation;
    this.postgres =
        new PostgresPart(
            home,
            ports.get(Port.POSTGRES),
            UUID.randomUUID().toString(),
            List.of(new PostgresDatabase("keyturn", password)));
    this.mail = new MailPart(ports.get(Port.SMTP), mails(), home.logs().resolve("mail.log"));
  }

  static BenchParts start(Path root, Installation installation) throws IOException {
    StackHome home = StackHome.open(root);
    SealingKeys.createIfMissing(home.sealingKeys());
    BenchParts parts = new BenchParts(home, installation);
    parts.postgres.start();
    parts.mail.start();
    return parts;
  }

  MailFolder mails() {
    return new MailFolder(home.mails(), Clock.systemUTC());
  }

  Path home() {
    return home.root();
  }

  Connection database() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + ports.get(Port.POSTGRES) + "/keyturn",
        "keyturn",
        password);
  }

  /**
   * Starts one more admin-service with that heap, waits until it is ready, and names its address.
   */
  String addService(int heapMegabytes, Map<String, String> settings) throws IOException {
    int port = Ports.oneFree();
    int management = Ports.oneFree();
    Map<String, String> environment = new HashMap<>(settings);
    environment.put(
        "KEYTURN_DATABASE_URL",
        "jdbc:postgresql://127.0.0.1:" + ports.get(Port.POSTGRES) + "/keyturn");
    environment.put("KEYTURN_DATABASE_USERNAME", "keyturn");
    environment.put("KEYTURN_DATABASE_PASSWORD", password);
    environment.put("KEYTURN_SEALING_FILE", home.sealingKeys().toString());
    // Nobody signs in and no key is registered: there is no identity provider.
    environment.put("KEYTURN_DIRECTORY_CLIENT_SECRET", "none");
    // Nor is anything else here safe enough to be reached by others.
    environment.put("KEYTURN_STARTUP_UNSAFE_SETTINGS", "allowed");
    environment.put("KEYTURN_MAIL_HOST", "127.0.0.1");
    environment.put("KEYTURN_MAIL_PORT", Integer.toString(ports.get(Port.SMTP)));
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
    Path adminService = installation.adminService();
    List<String> arguments =
        new ArrayList<>(ServicePart.jvm(installation.jvmOptions(), heapMegabytes));
    arguments.addAll(StartupCache.options(adminService.getParent(), Runtime.version().feature()));
    arguments.addAll(List.of("-jar", adminService.toString()));
    Path log = home.logs().resolve("admin-service-" + services.size() + ".log");
    Process service = new JavaCommand(arguments, environment, adminService.getParent()).start(log);
    services.add(service);
    Http http = new Http();
    Poll.untilTrue(
        STARTUP,
        "admin-service to be ready (" + log + ")",
        () -> http.get("http://127.0.0.1:" + management + "/q/health/ready", null).status() == 200);
    return "http://127.0.0.1:" + port;
  }

  void stopServices() {
    services.forEach(service -> Ending.end(service.toHandle(), PATIENCE));
    services.clear();
  }

  @Override
  public synchronized void close() {
    stopServices();
    mail.stop();
    postgres.stop();
  }
}
