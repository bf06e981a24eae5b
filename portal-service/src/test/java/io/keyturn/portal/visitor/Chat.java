package io.keyturn.portal.visitor;

import io.keyturn.common.visitor.VisitorClient;
import io.keyturn.common.visitor.VisitorClientId;
import java.time.Duration;
import java.util.List;

/** A chat product that takes tokens of visitors. */
final class Chat {
  static final String ID = "Live-Assist-1";
  static final String REDIRECT = "https://chat.example/done?tenant=a%20b&x=1";
  static final String ORIGIN = "https://chat.example";
  static final int LIFETIME = 600;

  static final VisitorClient CLIENT =
      new VisitorClient(
          new VisitorClientId(ID),
          "Live Assist",
          List.of(REDIRECT, "http://localhost:9999/"),
          List.of(ORIGIN, "http://localhost:9999"),
          List.of("locale", "groups", "iss", "nonce"),
          Duration.ofSeconds(LIFETIME));

  static final VisitorClient OTHER =
      new VisitorClient(
          new VisitorClientId("other"),
          "Other",
          List.of("https://other.example/"),
          List.of("https://other.example"),
          List.of(),
          Duration.ofSeconds(60));

  private Chat() {}
}
