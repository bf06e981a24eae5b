package io.keyturn.common.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jboss.logmanager.ExtLogRecord;

/** A record of the log as a JSON object on one line. Members without a value are left out. */
final class JsonLine {
  private static final JsonFactory JSON = new JsonFactory();

  /** What the context of the work says of it, by these names. */
  private static final List<String> CONTEXT = List.of("correlationId", "traceId", "spanId");

  private final String service;
  private final Optional<String> portal;

  /**
   * Lines of one process.
   *
   * @param service which of the services this is
   * @param portal the portal that this process serves
   */
  JsonLine(String service, Optional<String> portal) {
    this.service = service;
    this.portal = portal;
  }

  String of(ExtLogRecord logged, String message) {
    var line = new StringWriter(256);
    try (var json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("timestamp", logged.getInstant().toString());
      json.writeStringField("level", logged.getLevel().getName());
      json.writeStringField("service", service);
      json.writeStringField("logger", String.valueOf(logged.getLoggerName()));
      json.writeStringField("message", message);
      json.writeStringField("thread", String.valueOf(logged.getThreadName()));
      text(json, "portal", portal.orElseGet(() -> logged.getMdc("portal")));
      for (String name : CONTEXT) {
        text(json, name, logged.getMdc(name));
      }
      if (logged.getThrown() != null) {
        json.writeStringField("exception", stack(logged.getThrown()));
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  private static void text(JsonGenerator json, String name, String value) throws IOException {
    if (value != null && !value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  private static String stack(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
