package io.keyturn.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.keyturn.local.check.Turnover;
import io.keyturn.local.client.Http;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Tokens of a visitor, next to what the JDK signs and to Keycloak's tokens for clients. */
final class TokenBench {
  private static final int SECONDS = 2;
  private static final int SMALL = 2048;

  /** How many runs a new portal needs at least: fewer tokens than other answers warm it. */
  private static final int COLD = 15;

  private final Stage stage;
  private final LocalStack stack;
  private final Report report;

  TokenBench(Stage stage, Report report) {
    this.stage = stage;
    this.stack = stage.stack();
    this.report = report;
  }

  void run() throws Exception {
    double usual = compare(new Turnover(stack).publishedKey().size());
    renewTo(SMALL);
    double small = compare(SMALL);
    report.plot(
        "tokens",
        new Plot(
            "Tokens per second on one core",
            List.of(
                bar("Keyturn token, 3072 bits", usual),
                bar("Keyturn token, 2048 bits", small),
                bar("Keycloak client credentials, 2048 bits", keycloaks))));
  }

  private double keycloaks;

  private double compare(int bits) throws IOException {
    String cookie = Session.ofVisitor(stack);
    try (Copy portal = stage.pinned()) {
      Wrk tokens = Wrk.get(portal.at("/_services/auth/token")).with("Cookie", cookie);
      Pairs.warm(() -> tokens.rate(SECONDS), COLD);
      Pairs pairs = Pairs.of(() -> tokens.rate(SECONDS), () -> signatures(bits));
      report.row(
          "`token` a second at %d bits, next to the JDK's own signatures".formatted(bits),
          "%,.0f and %,.0f: %.2f ×".formatted(pairs.ours(), pairs.peers(), pairs.ratio()),
          "≥ 0.90 ×",
          pairs.ratio() >= 0.9);
      if (bits == SMALL) {
        keycloak(tokens);
      }
      return pairs.ours();
    }
  }

  private void keycloak(Wrk tokens) throws IOException {
    ProcessHandle process = stage.process("keycloak");
    String secret =
        Copy.settings(stage.process("admin-service")).get("KEYTURN_DIRECTORY_CLIENT_SECRET");
    String form =
        "grant_type=client_credentials&client_id=keyturn-admin-service&client_secret="
            + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    Wrk clients = new Wrk(stack.endpoints().tokens(), Map.of(), form);
    Cores.hold(process);
    try {
      Pairs.warm(() -> clients.rate(SECONDS));
      Pairs pairs = Pairs.of(() -> tokens.rate(SECONDS), () -> clients.rate(SECONDS));
      keycloaks = pairs.peers();
      report.row(
          "`token` a second at 2048 bits, next to Keycloak's client credentials",
          "%,.0f and %,.0f: %.1f ×".formatted(pairs.ours(), pairs.peers(), pairs.ratio()),
          "≥ 2 ×",
          pairs.ratio() >= 2);
    } finally {
      Cores.release(process);
    }
  }

  private double signatures(int bits) throws IOException {
    return Double.parseDouble(
        stage.own(
            Cores.SERVER, List.of(), SignatureRate.class, "" + bits, Integer.toString(SECONDS)));
  }

  /** Smaller keys are signed with faster; Keycloak's own has 2048 bits. */
  private void renewTo(int bits) throws IOException {
    String id =
        new Http()
            .send(
                "POST",
                stack.endpoints().admin() + "/api/v1/portals/" + LocalStack.PORTAL + "/renewals",
                JsonNodeFactory.instance.objectNode().put("size", bits),
                stack.asUser("admin").token())
            .expect(202)
            .json()
            .path("id")
            .asText();
    String end = new Turnover(stack).awaitEnd(id).path("state").asText();
    if (!end.equals("SUCCEEDED")) {
      throw new IOException("the renewal ended " + end);
    }
  }

  private static Bar bar(String name, double rate) {
    return new Bar(name, rate, "%,.0f".formatted(rate));
  }
}
