package io.keyturn.portal.start;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.keyturn.common.testing.FreePorts;
import io.keyturn.portal.testing.Portals;
import io.keyturn.portal.testing.Stage;
import io.keyturn.portal.testing.StageResource;
import io.keyturn.portal.testing.StoppablePostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** In a schema of its own, with a history as Flyway writes it. */
@QuarkusTest
@WithTestResource(StageResource.class)
class SchemaCheckComponentTest {
  private static final String DATABASE = "keyturn.database.url";

  @Inject Portals sql;

  private final PGSimpleDataSource source = new PGSimpleDataSource();

  @BeforeEach
  void makeAnEmptySchema() throws SQLException {
    sql.run("create schema checked");
    sql.run("create role stranger login");
    sql.run("grant usage on schema checked to stranger");
    source.setUrl(Stage.setting(DATABASE));
    source.setCurrentSchema("checked");
    source.setUser(StoppablePostgres.USER);
  }

  @AfterEach
  void dropIt() throws SQLException {
    sql.run("drop schema checked cascade");
    sql.run("drop role stranger");
  }

  private void history(String... rows) throws SQLException {
    sql.run("create table checked.flyway_schema_history (version text, success boolean)");
    for (var row : rows) {
      sql.run("insert into checked.flyway_schema_history values (" + row + ")");
    }
  }

  private String obstacle() {
    return assertThrows(NotReadyException.class, () -> new SchemaCheck(source).check())
        .getMessage();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'12', true", "'13', true", "'100', true", "'12.1', true", "'13.0.3', true"})
  void takesTheVersionItNeedsAndNewerOnes(String row) throws SQLException {
    history("null, true", row, "'99', false");

    assertDoesNotThrow(() -> new SchemaCheck(source).check());
  }

  @ParameterizedTest
  @ValueSource(strings = {"'12', false", "'0', true", "null, true", "'0.9', true"})
  void refusesAnOlderOne(String row) throws SQLException {
    history(row);

    assertEquals(
        "The schema of the database has version 0 and this build needs 12: start the admin-service"
            + " of this build, which migrates it",
        obstacle());
  }

  @Test
  void refusesAHistoryOfNothing() throws SQLException {
    history();

    assertEquals(true, obstacle().contains("has version 0"));
  }

  @Test
  void saysThatThereIsNoSchema() {
    assertEquals(DatabaseFault.NO_SCHEMA.remedy(), obstacle());
  }

  @Test
  void saysThatTheUserMayNotRead() throws SQLException {
    history("'1', true");
    source.setUser("stranger");

    assertEquals(DatabaseFault.NOT_ALLOWED.remedy(), obstacle());
  }

  @Test
  void saysThatThereIsNoSuchUser() {
    source.setUser("nobody");

    assertEquals(DatabaseFault.LOGIN_REFUSED.remedy(), obstacle());
  }

  @Test
  void saysThatThereIsNoSuchDatabase() {
    source.setDatabaseName("elsewhere");

    assertEquals(DatabaseFault.NO_DATABASE.remedy(), obstacle());
  }

  @Test
  void saysThatNobodyAnswers() {
    source.setPortNumbers(new int[] {FreePorts.next()});

    assertEquals(DatabaseFault.UNREACHABLE.remedy(), obstacle());
  }
}
