package io.keyturn.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class KeyturnTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"up", "down", "status", "token", "audit", "check", "compose", "realm"})
  void everyCommandExplainsItself(String command) {
    int status = execute(command, "--help");

    assertEquals(0, status);
    assertTrue(out.toString().contains("Usage: keyturn " + command), out.toString());
  }

  @Test
  void anUnknownCommandIsAUsageError() {
    assertEquals(2, execute("upp"));
    assertTrue(err.toString().contains("upp"), err.toString());
  }

  @Test
  void tokenWantsAUser() {
    assertEquals(2, execute("token"));
  }

  @Test
  void uptimeIsCountedInHours() {
    String since = Instant.now().minusSeconds(3661).toString();

    assertTrue(StatusCommand.uptime(since).startsWith("1:01:0"), StatusCommand.uptime(since));
    assertEquals("-", StatusCommand.uptime(""));
  }

  private int execute(String... arguments) {
    CommandLine commandLine = Keyturn.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
