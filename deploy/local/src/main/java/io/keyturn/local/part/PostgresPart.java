package io.keyturn.local.part;

import io.keyturn.local.home.PrivateFiles;
import io.keyturn.local.home.StackHome;
import io.keyturn.local.process.Ending;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL with its data in the home, listening on the loopback interface and asking for
 * passwords.
 */
public final class PostgresPart implements Part {

  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration STARTUP = Duration.ofSeconds(60);

  private final StackHome home;
  private final int port;
  private final String superuserPassword;
  private final List<PostgresDatabase> databases;
  private EmbeddedPostgres server;
  private volatile ProcessHandle postmaster;

  public PostgresPart(
      StackHome home, int port, String superuserPassword, List<PostgresDatabase> databases) {
    this.home = home;
    this.port = port;
    this.superuserPassword = superuserPassword;
    this.databases = List.copyOf(databases);
  }

  /** Whether earlier runs left data in that home. */
  public static boolean hasData(StackHome home) {
    return new PostgresData(home.postgres()).finished();
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public String address() {
    return "localhost:" + port;
  }

  @Override
  public URI probe() {
    return URI.create("tcp://" + LOOPBACK + ":" + port);
  }

  @Override
  public Path log() {
    return home.logs().resolve("postgres.log");
  }

  /** Starts the server and waits for it, since its first start must not be cut short. */
  @Override
  public synchronized void start() throws IOException {
    if (server != null) {
      // What is left of one that ended by itself.
      close();
    }
    PostgresData data = new PostgresData(home.postgres());
    data.discardUnfinished();
    Path password = home.run().resolve("postgres-password");
    PrivateFiles.write(password, superuserPassword + "\n");
    try {
      server = builder(data, password).start();
      PostgresDatabase.ensure(server.getPostgresDatabase(), databases);
      data.markFinished();
      postmaster = data.postmaster().orElseThrow(() -> new IOException("it exited at once"));
    } catch (IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      Files.deleteIfExists(password);
    }
  }

  @Override
  public Optional<ProcessHandle> process() {
    return Optional.ofNullable(postmaster);
  }

  @Override
  public synchronized void stop() {
    if (server != null) {
      close();
    }
    // The server takes its leave in the data directory before it is gone; one whose start failed is
    // known only there.
    process()
        .or(() -> new PostgresData(home.postgres()).postmaster())
        .filter(ProcessHandle::isAlive)
        .ifPresent(PostgresPart::end);
  }

  /** Ends a server that no longer obeys, or that another supervisor left behind. */
  public static void end(ProcessHandle postmaster) {
    try {
      // TERM would wait for clients to leave; INT is the fast shutdown.
      Ending.signal(postmaster, "INT");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!Ending.awaitExit(postmaster, PATIENCE)) {
      Ending.end(postmaster, PATIENCE);
    }
  }

  private void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      server = null;
    }
  }

  private EmbeddedPostgres.Builder builder(PostgresData data, Path password) {
    ProcessBuilder.Redirect output = ProcessBuilder.Redirect.appendTo(log().toFile());
    File binaries = home.postgresBinaries().toFile();
    return EmbeddedPostgres.builder()
        .setDataDirectory(data.directory())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setOverrideWorkingDirectory(binaries)
        .setDataDirectoryCustomizer(directory -> data.askForPasswords())
        .setPort(port)
        .setLocaleConfig("pwfile", password.toString())
        .setConnectConfig("password", superuserPassword)
        .setServerConfig("listen_addresses", LOOPBACK)
        .setServerConfig("unix_socket_directories", "")
        // The library switches both off, for tests that can lose their data.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setOutputRedirector(output)
        .setPGStartupWait(STARTUP);
  }
}
