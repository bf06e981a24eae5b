package io.keyturn.portal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseFaultTest {

  @ParameterizedTest
  @CsvSource({
    "42P01, NO_SCHEMA",
    "3F000, NO_SCHEMA",
    "28000, LOGIN_REFUSED",
    "28P01, LOGIN_REFUSED",
    "3D000, NO_DATABASE",
    "42501, NOT_ALLOWED",
    "08001, UNREACHABLE",
    "57P03, UNREACHABLE",
    ", UNREACHABLE"
  })
  void followsFromTheState(String state, DatabaseFault fault) {
    assertEquals(fault, DatabaseFault.of(new SQLException("no matter what", state)));
  }

  @Test
  void isTheInnermostThatIsKnown() {
    var inner = new SQLException("inner", "28P01", new IOException("socket"));
    var outer = new SQLException("outer", "08001", inner);

    assertEquals(DatabaseFault.LOGIN_REFUSED, DatabaseFault.of(new RuntimeException(outer)));
  }

  @Test
  void isUnreachableWhereNothingIsKnown() {
    assertEquals(DatabaseFault.UNREACHABLE, DatabaseFault.of(new RuntimeException("timed out")));
  }

  @ParameterizedTest
  @EnumSource(DatabaseFault.class)
  void saysWhatToDo(DatabaseFault fault) {
    assertTrue(fault.remedy().matches(".*: (check keyturn\\.database\\..*|start admin-service.*)"));
  }
}
