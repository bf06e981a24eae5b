package io.keyturn.common.keytable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * One statement with named parameters, such as {@code :id}, each of which must have a value. It
 * runs on the connection of the caller's transaction, which is Hibernate's too where there is one.
 */
final class SqlStatement {
  private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

  private final DataSource source;
  private final StringBuilder sql;
  private final Map<String, Object> values = new HashMap<>();

  SqlStatement(DataSource source, String sql) {
    this.source = source;
    this.sql = new StringBuilder(sql);
  }

  /** Reads a row where it stands. */
  @FunctionalInterface
  interface Mapping<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** Goes on with this. */
  SqlStatement add(String more) {
    sql.append(more);
    return this;
  }

  /** An {@code Instant}, an array, or what the driver takes as it is; null is SQL's. */
  SqlStatement set(String name, Object value) {
    values.put(name, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
    return this;
  }

  /** Runs it; returns how many rows it changed. */
  int update() {
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(text())) {
      bind(statement);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new KeyTableException(e);
    }
  }

  /** Runs it; returns all rows. */
  <T> List<T> list(Mapping<T> mapping) {
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(text())) {
      bind(statement);
      var found = new ArrayList<T>();
      for (var rows = statement.executeQuery(); rows.next(); ) {
        found.add(mapping.map(rows));
      }
      return List.copyOf(found);
    } catch (SQLException e) {
      throw new KeyTableException(e);
    }
  }

  /** Runs it; returns the first row, if there is one. */
  <T> Optional<T> first(Mapping<T> mapping) {
    return list(mapping).stream().findFirst();
  }

  /** A time, where there is one. */
  static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private String text() {
    return PARAMETER.matcher(sql).replaceAll("?");
  }

  private void bind(PreparedStatement statement) throws SQLException {
    var names = PARAMETER.matcher(sql);
    for (int place = 1; names.find(); place++) {
      var name = names.group(1);
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException("no value for " + name + " in " + sql);
      }
      statement.setObject(place, values.get(name));
    }
  }
}
