package io.keyturn.common.keytable;

import static io.keyturn.common.keytable.KeyTable.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class SqlStatementComponentTest {
  @Inject DataSource source;

  private SqlStatement statement(String sql) {
    return new SqlStatement(source, sql);
  }

  @Test
  void aParameterMayStandInSeveralPlaces() {
    var sum = statement("select :a + :b - :a as sum").set("a", 7).set("b", 5);

    assertEquals(List.of(5), sum.list(row -> row.getInt("sum")));
  }

  @Test
  void aTimeKeepsItsMicroseconds() {
    var same = statement("select cast(:at as timestamptz) as at").set("at", NOW);

    assertEquals(Optional.of(Optional.of(NOW)), same.first(row -> SqlStatement.time(row, "at")));
  }

  @Test
  void nullIsNoTime() {
    var none = statement("select cast(:at as timestamptz) as at").set("at", null);

    assertEquals(Optional.of(Optional.empty()), none.first(row -> SqlStatement.time(row, "at")));
  }

  @Test
  void nothingIsAmongNone() {
    var none = statement("select 1 where 'a' = any(:some)").set("some", new String[0]);

    assertEquals(Optional.empty(), none.first(row -> true));
  }

  @Test
  void refusesToRunWithoutAValue() {
    var unset = statement("select :a");

    var refusal = assertThrows(IllegalArgumentException.class, () -> unset.first(row -> true));

    assertTrue(refusal.getMessage().contains("no value for a"), refusal::getMessage);
  }

  @Test
  void tellsWhyTheDatabaseRefuses() {
    var wrong = statement("select 1 from nowhere");

    var refusal = assertThrows(KeyTableException.class, () -> wrong.first(row -> true));

    assertEquals("42P01", ((SQLException) refusal.getCause()).getSQLState());
  }
}
