package io.keyturn.common.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class LogLinesTest {
  private static final String FORGED =
      "user bob\n2026-01-01 INFO  admin signed in\r\u001b[2K\u2028\u0085\"}\u0000";

  private static ExtLogRecord logged(String message, Object... parameters) {
    var logged = new ExtLogRecord(Level.WARN, message, FormatStyle.PRINTF, "caller");
    logged.setLoggerName("io.keyturn.Some");
    logged.setParameters(parameters);
    logged.putMdc("correlationId", "ticket-1");
    logged.putMdc("password", "hidden");
    return logged;
  }

  private static String printed(boolean json, Optional<String> portal, ExtLogRecord logged) {
    var lines = new LogLines(json, new JsonLine("keyturn-admin-service", portal));
    assertTrue(lines.isLoggable(logged));
    return new PatternFormatter(json ? "%s%n" : "%-5p [%c] %X{correlationId} %s%n").format(logged);
  }

  private static JsonNode json(ExtLogRecord logged) throws Exception {
    var printed = printed(true, Optional.empty(), logged);
    assertEquals(1, printed.lines().count(), printed);
    return new ObjectMapper().readTree(printed);
  }

  @Test
  void textKeepsAnOrdinaryMessageAsItIs() {
    assertEquals(
        "WARN  [io.keyturn.Some] ticket-1 50% of 3\tdone, ünïcode %d\n",
        printed(false, Optional.empty(), logged("%s of %d\tdone, ünïcode %%d", "50%", 3)));
  }

  @Test
  void textMakesOneLineOfWhateverIsQuoted() {
    var printed = printed(false, Optional.empty(), logged("refused: %s", FORGED));

    assertEquals(1, printed.split("[\\r\\n\\u2028\\u0085]").length, printed);
    assertTrue(printed.contains("bob\\n2026-01-01"), printed);
    assertFalse(printed.contains("\u001b"), printed);
  }

  @Test
  void jsonHasOneObjectALineWithTheDocumentedMembers() throws Exception {
    var logged = logged("refused: %s", FORGED);
    logged.putMdc("traceId", "0af7651916cd43dd8448eb211c80319c");

    var line = json(logged);

    assertEquals("refused: " + FORGED, line.get("message").asText());
    assertEquals("WARN", line.get("level").asText());
    assertEquals("io.keyturn.Some", line.get("logger").asText());
    assertEquals("keyturn-admin-service", line.get("service").asText());
    assertEquals("ticket-1", line.get("correlationId").asText());
    assertEquals("0af7651916cd43dd8448eb211c80319c", line.get("traceId").asText());
    assertEquals(logged.getInstant().toString(), line.get("timestamp").asText());
    assertFalse(line.has("spanId"));
    assertFalse(line.has("portal"));
    assertFalse(line.toString().contains("hidden"));
  }

  @Test
  void jsonHasAnExceptionAsText() throws Exception {
    var logged = logged("broke");
    logged.setThrown(new IllegalStateException("line one\nline two", new RuntimeException("root")));

    var stack = json(logged).get("exception").asText();

    assertTrue(stack.contains("line one\nline two"), stack);
    assertTrue(stack.contains("Caused by: java.lang.RuntimeException: root"), stack);
  }

  @Test
  void jsonNamesThePortalThatTheProcessServesOrTheWorkIsAbout() throws Exception {
    var ofProcess = printed(true, Optional.of("contoso"), logged("x"));
    assertTrue(ofProcess.contains("\"portal\":\"contoso\""), ofProcess);

    var logged = logged("x");
    logged.putMdc("portal", "fabrikam");
    assertEquals("fabrikam", json(logged).get("portal").asText());
  }
}
