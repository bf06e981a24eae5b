package io.keyturn.common.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.common.connection.ConnectionException.Failure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionExceptionTest {

  /** Codes are an interface: they stand in logs, answers and mails. */
  @Test
  void codesAreWhatOthersRelyOn() {
    assertEquals(
        List.of(
            "provider-unreachable",
            "key-refused",
            "client-refused",
            "environment-unreachable",
            "environment-refused"),
        Arrays.stream(Failure.values()).map(Failure::code).toList());
  }
}
