package io.keyturn.local.e2e;

import io.keyturn.local.client.Poll;
import io.keyturn.local.home.Directories;
import io.keyturn.local.home.Ports;
import io.keyturn.local.process.Ending;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A real pgbouncer in transaction mode before a stack's PostgreSQL. */
final class Pgbouncer implements AutoCloseable {

  private static final Duration BOUND = Duration.ofMinutes(1);

  private final Process process;
  private final Path directory;
  private final int port;

  private Pgbouncer(Process process, Path directory, int port) {
    this.process = process;
    this.directory = directory;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param address of PostgreSQL, as host:port
   */
  static Pgbouncer start(Path program, String address, String password) throws IOException {
    int port = Ports.oneFree();
    Path directory = Files.createTempDirectory("keyturn-pgbouncer");
    // It refuses to run as root, and has to read its files as somebody else then.
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path users = directory.resolve("users");
    Files.writeString(users, "\"keyturn\" \"" + password + "\"\n");
    Path settings = directory.resolve("pgbouncer.ini");
    String host = address.substring(0, address.indexOf(':')).replace("localhost", "127.0.0.1");
    Files.writeString(
        settings,
        """
        [databases]
        keyturn = host=%s port=%s dbname=keyturn
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = plain
        auth_file = %s
        pool_mode = transaction
        default_pool_size = 3
        ignore_startup_parameters = extra_float_digits
        """
            .formatted(host, address.substring(address.indexOf(':') + 1), port, users));
    List<String> command = new ArrayList<>(List.of(program.toString(), settings.toString()));
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("--user", "nobody"));
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Pgbouncer bouncer = new Pgbouncer(process, directory, port);
    Poll.untilTrue(BOUND, "pgbouncer to listen", bouncer::listens);
    return bouncer;
  }

  String url() {
    // Prepared statements belong to a session, which a transaction pool does not keep.
    return "jdbc:postgresql://127.0.0.1:" + port + "/keyturn?prepareThreshold=0";
  }

  @Override
  public void close() throws IOException {
    Ending.end(process.toHandle(), Duration.ofSeconds(5));
    Directories.delete(directory);
  }

  private boolean listens() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    }
  }
}
