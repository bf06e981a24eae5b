package io.keyturn.admin.center.activity;

import io.keyturn.admin.audit.AuditAction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Which audit events the reader wants, as it was typed; empty where it does not matter. */
public record ActivitySearch(String portal, String actor, String action, String since) {

  /** As the API takes it: null where it does not matter. */
  static String given(String text) {
    return text.isBlank() ? null : text.strip();
  }

  /** A date is its first instant. */
  String sinceInstant() {
    var given = given(since);
    return given == null || given.contains("T") ? given : given + "T00:00:00Z";
  }

  /** The address of the page behind this one. */
  public String next(String cursor) {
    return "/activity?portal=%s&actor=%s&action=%s&since=%s&cursor=%s"
        .formatted(encoded(portal), encoded(actor), encoded(action), encoded(since), cursor);
  }

  public AuditAction[] actions() {
    return AuditAction.values();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
