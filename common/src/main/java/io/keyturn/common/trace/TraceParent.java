package io.keyturn.common.trace;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a span belongs (W3C Trace Context, {@code traceparent}).
 *
 * @param traceId 32 hexadecimal digits, not all zero
 * @param spanId 16 hexadecimal digits, not all zero
 */
public record TraceParent(String traceId, String spanId, boolean sampled) {
  /** The header. */
  public static final String HEADER = "traceparent";

  private static final Pattern FORM =
      Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]([0-9a-f])(-.*)?");

  /** Reads the header; nothing where it is malformed, as the standard has it (§3.2). */
  public static Optional<TraceParent> parse(String header) {
    var found = FORM.matcher(header == null ? "" : header);
    if (!found.matches() || found.group(1).matches("0+") || found.group(2).matches("0+")) {
      return Optional.empty();
    }
    boolean sampled = (Character.digit(found.group(3).charAt(0), 16) & 1) == 1;
    return Optional.of(new TraceParent(found.group(1), found.group(2), sampled));
  }

  /**
   * What all spans of some durable work belong to, in whatever process and however much later: its
   * id is the trace's.
   */
  public static TraceParent of(UUID work) {
    var hex = work.toString().replace("-", "");
    return new TraceParent(hex, hex.substring(16), true);
  }

  /** As the header says it. */
  public String header() {
    return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
  }
}
