package io.keyturn.portal.testing;

import io.keyturn.common.testing.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL that can be stopped and started again with its data, on the same port. */
public final class StoppablePostgres implements AutoCloseable {
  public static final String USER = "postgres";

  private final int port = FreePorts.next();
  private final Path data;
  private EmbeddedPostgres postgres;

  public StoppablePostgres() {
    try {
      data = Files.createTempDirectory("keyturn-postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  public StoppablePostgres start() {
    try {
      postgres =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(data.resolve("cluster"))
              .setCleanDataDirectory(false)
              .setPGStartupWait(Duration.ofMinutes(1))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public void stop() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Migrates up to the version that the portal asks for, and no further. */
  public StoppablePostgres migrate() {
    Flyway.configure().dataSource(url(), USER, USER).target("12").load().migrate();
    return this;
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), USER, USER);
  }

  @Override
  public void close() {
    stop();
  }
}
