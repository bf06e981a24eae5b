package io.keyturn.common.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/**
 * Makes one line of each message, so that nobody can write a line of the log by what is quoted in
 * it. With {@code keyturn.log.format=json} that line is a JSON object. Lets every record pass.
 *
 * <p>A filter, because it is there before the first line is written; a formatter of one's own would
 * need an extension. The pattern of the console prints what this leaves, see {@code
 * META-INF/microprofile-config.properties}.
 */
@LoggingFilter(name = "keyturn")
public final class LogLines implements Filter {
  private final boolean json;
  private final JsonLine line;

  /** Reads the settings by itself: at this time there are no beans. */
  public LogLines() {
    var config = ConfigProvider.getConfig();
    json = "json".equals(config.getOptionalValue("keyturn.log.format", String.class).orElse(""));
    line =
        new JsonLine(
            config.getOptionalValue("quarkus.application.name", String.class).orElse("keyturn"),
            config.getOptionalValue("keyturn.portal.id", String.class));
  }

  LogLines(boolean json, JsonLine line) {
    this.json = json;
    this.line = line;
  }

  @Override
  public boolean isLoggable(LogRecord logged) {
    var extended = ExtLogRecord.wrap(logged);
    var message = extended.getFormattedMessage();
    if (json) {
      set(logged, line.of(extended, message));
    } else if (OneLine.needed(message)) {
      set(logged, OneLine.of(message));
    }
    return true;
  }

  private static void set(LogRecord logged, String text) {
    if (logged instanceof ExtLogRecord extended) {
      extended.setMessage(text, FormatStyle.NO_FORMAT);
    } else {
      logged.setMessage(text);
    }
    logged.setParameters(null);
    logged.setResourceBundle(null);
  }
}
