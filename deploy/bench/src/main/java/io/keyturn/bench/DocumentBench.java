package io.keyturn.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The public key and the key set, next to a file of nginx and to Keycloak's key set. */
final class DocumentBench {
  private static final int SECONDS = 2;
  private static final int PACED = 2;

  /** Of latencies: what else runs meets one run and not the next. */
  private static final int ROUNDS = 7;

  /** Else its compilers and collectors, which have the load's core, would be measured as well. */
  private static final List<String> QUIET = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final String AUTH = "/_services/auth/";
  private static final List<String> DOCUMENTS = List.of("publickey", "jwks");

  private final Stage stage;
  private final Report report;
  private final List<Bar> bars = new ArrayList<>();

  DocumentBench(Stage stage, Report report) {
    this.stage = stage;
    this.report = report;
  }

  void run() throws IOException {
    Map<String, String> originals = new LinkedHashMap<>();
    Path directory = stage.stack().home().root().resolve("nginx");
    try (Copy portal = stage.pinned()) {
      DOCUMENTS.forEach(name -> originals.put(name, portal.at(AUTH + name)));
      try (Nginx nginx = new Nginx(directory, originals)) {
        for (String name : DOCUMENTS) {
          rates(name, portal, nginx);
        }
        keycloak(portal);
        for (String name : DOCUMENTS) {
          latency(name, portal, nginx);
        }
      }
      long resident = portal.resident();
      report.row(
          "memory of the portal after this load", resident + " MB", "≤ 200 MB", resident <= 200);
    }
    report.plot("documents", new Plot("Requests per second on one core", bars));
  }

  private void rates(String name, Copy portal, Nginx nginx) throws IOException {
    Wrk ours = Wrk.get(portal.at(AUTH + name));
    Wrk file = Wrk.get(nginx.at(name));
    Pairs.warm(() -> ours.rate(SECONDS));
    Pairs whole = Pairs.of(() -> ours.rate(SECONDS), () -> file.rate(SECONDS));
    compare(name, whole, 0.95);
    String tag = Nginx.answer(ours.address()).headers().firstValue("etag").orElseThrow();
    Wrk known = ours.with("If-None-Match", tag);
    Wrk knownFile = file.with("If-None-Match", nginx.tag(name));
    Pairs.warm(() -> known.rate(SECONDS));
    compare(
        name + " with 304", Pairs.of(() -> known.rate(SECONDS), () -> knownFile.rate(SECONDS)), 1);
  }

  private void compare(String name, Pairs pairs, double goal) {
    report.row(
        "`" + name + "` a second, next to nginx",
        "%,.0f and %,.0f: %.2f ×".formatted(pairs.ours(), pairs.peers(), pairs.ratio()),
        "≥ %.2f ×".formatted(goal),
        pairs.ratio() >= goal);
    bar("Keyturn " + name, pairs.ours());
    bar("nginx " + name, pairs.peers());
  }

  private void keycloak(Copy portal) throws IOException {
    ProcessHandle keycloak = stage.process("keycloak");
    Cores.hold(keycloak);
    try {
      Wrk ours = Wrk.get(portal.at(AUTH + "jwks"));
      Wrk certs = Wrk.get(stage.stack().endpoints().issuer() + "/protocol/openid-connect/certs");
      Pairs.warm(() -> certs.rate(SECONDS));
      Pairs pairs = Pairs.of(() -> ours.rate(SECONDS), () -> certs.rate(SECONDS));
      report.row(
          "`jwks` a second, next to Keycloak's certs",
          "%,.0f and %,.0f: %.1f ×".formatted(pairs.ours(), pairs.peers(), pairs.ratio()),
          "≥ 18 ×",
          pairs.ratio() >= 18);
      bar("Keycloak certs", pairs.peers());
    } finally {
      Cores.release(keycloak);
    }
  }

  private void latency(String name, Copy portal, Nginx nginx) throws IOException {
    String ours = portal.at(AUTH + name);
    double half = Wrk.get(ours).rate(SECONDS) / 2;
    Pairs pairs = Pairs.of(ROUNDS, () -> paced(ours, half), () -> paced(nginx.at(name), half));
    report.row(
        "`%s`, 99th percentile at %,.0f a second, next to nginx".formatted(name, half),
        "%.2f and %.2f ms".formatted(pairs.ours(), pairs.peers()),
        "≤ nginx + 1 ms",
        pairs.ours() <= pairs.peers() + 1);
  }

  private double paced(String address, double rate) throws IOException {
    return Double.parseDouble(
        stage.own(Cores.LOAD, QUIET, Paced.class, address, "" + rate, Integer.toString(PACED)));
  }

  private void bar(String name, double rate) {
    bars.add(new Bar(name, rate, "%,.0f".formatted(rate)));
  }
}
