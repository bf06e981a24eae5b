package io.keyturn.local.part;

import io.keyturn.local.log.LogFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A part did not come up: names it, the reason, the log file and the log's last lines. */
public final class PartFailure extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int LINES = 15;

  public PartFailure(String part, String reason, Path log) {
    super(describe(part, reason, log));
  }

  private static String describe(String part, String reason, Path log) {
    StringBuilder text = new StringBuilder(part).append(" failed: ").append(reason);
    for (String line : lastLines(log)) {
      text.append("\n  | ").append(line);
    }
    return text.append("\nThe whole log: ").append(log).toString();
  }

  private static List<String> lastLines(Path log) {
    try {
      return new LogFile(log).tail(LINES);
    } catch (IOException e) {
      return List.of("(cannot be read: " + e.getMessage() + ")");
    }
  }
}
