package io.keyturn.local.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.local.home.Ports;
import io.keyturn.local.home.StackHome;
import io.keyturn.local.process.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server, on a home of its own. */
class PostgresPartIT {

  private static final List<PostgresDatabase> DATABASES =
      List.of(new PostgresDatabase("keyturn", "secret'one"));

  @TempDir private Path directory;
  private StackHome home;
  private PostgresPart part;
  private int port;

  @BeforeEach
  void start() throws IOException {
    home = StackHome.open(directory);
    port = Ports.oneFree();
    part = new PostgresPart(home, port, "super-secret", DATABASES);
    part.start();
  }

  @AfterEach
  void stop() {
    part.stop();
  }

  @Test
  void keepsItsDataAndEndsWithoutALeftover() throws IOException, SQLException {
    ask("create table kept (it text)");
    ask("insert into kept values ('yes')");
    ProcessHandle first = part.process().orElseThrow();

    part.stop();
    assertFalse(first.isAlive());
    assertTrue(PostgresPart.hasData(home));
    part.start();

    assertEquals("yes", ask("select it from kept"));
  }

  @Test
  void isDurableAndOnLoopbackOnly() throws IOException, SQLException {
    assertEquals("on", ask("show fsync"));
    assertEquals("on", ask("show synchronous_commit"));
    assertEquals("127.0.0.1", ask("show listen_addresses"));
    assertEquals("", socketDirectory());
  }

  @Test
  void letsNobodyInWithoutThePassword() {
    assertThrows(SQLException.class, () -> connect("keyturn", "wrong").close());
    assertThrows(SQLException.class, () -> connect("postgres", "wrong").close());
  }

  @Test
  void comesBackAfterItWasKilled() throws IOException, SQLException {
    ask("create table kept (it text)");
    ask("insert into kept values ('yes')");
    ProcessHandle postmaster = part.process().orElseThrow();
    postmaster.destroyForcibly();
    assertTrue(Ending.awaitExit(postmaster, Duration.ofSeconds(10)));

    part.start();

    assertEquals("yes", ask("select it from kept"));
  }

  @Test
  void beginsAnewWhenItsFirstStartWasCutShort() throws IOException, SQLException {
    part.stop();
    Files.delete(home.postgres().resolve("keyturn-initialised"));
    Files.delete(home.postgres().resolve("PG_VERSION"));

    part.start();

    assertEquals("1", ask("select 1"));
  }

  /** The fifth line of postmaster.pid; asking the server takes a superuser. */
  private String socketDirectory() throws IOException {
    return Files.readAllLines(home.postgres().resolve("postmaster.pid")).get(4);
  }

  private String ask(String sql) throws SQLException {
    try (Connection connection = connect("keyturn", "secret'one");
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      ResultSet rows = statement.getResultSet();
      rows.next();
      return rows.getString(1);
    }
  }

  private Connection connect(String user, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/keyturn", user, password);
  }
}
