package io.keyturn.common.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged while it is open, down to the finest level of Keyturn's own. */
public final class LogCapture extends Handler implements AutoCloseable {
  /** Loggers are kept only while somebody holds them. */
  private static final Logger OURS = Logger.getLogger("io.keyturn");

  private static final Logger ALL = Logger.getLogger("");

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Level before = OURS.getLevel();

  private LogCapture() {}

  /** Begins to listen. */
  public static LogCapture open() {
    var capture = new LogCapture();
    capture.setLevel(Level.ALL);
    OURS.setLevel(Level.ALL);
    ALL.addHandler(capture);
    return capture;
  }

  /** Level, message and stack trace of each record that holds this text. */
  public List<String> linesWith(String text) {
    return lines.stream().filter(line -> line.contains(text)).toList();
  }

  @Override
  public void publish(LogRecord logged) {
    var text = new StringWriter();
    text.append(logged.getLevel().getName()).append(' ');
    text.append(message(logged));
    if (logged.getThrown() != null) {
      logged.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    lines.add(text.toString());
  }

  private static String message(LogRecord logged) {
    var values = logged.getParameters();
    if (values == null || values.length == 0) {
      return logged.getMessage();
    }
    // Ours are written as for printf; of others every value is kept, however they are written.
    return logged.getMessage().contains("%")
        ? String.format(logged.getMessage(), values)
        : logged.getMessage() + Arrays.toString(values);
  }

  @Override
  public void flush() {
    // nothing is buffered
  }

  @Override
  public void close() {
    ALL.removeHandler(this);
    OURS.setLevel(before);
  }
}
