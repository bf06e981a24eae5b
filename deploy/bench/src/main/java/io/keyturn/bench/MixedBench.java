package io.keyturn.bench;

import io.keyturn.local.balancer.Replica;
import io.keyturn.local.balancer.TcpBalancer;
import io.keyturn.local.check.Turnover;
import io.keyturn.local.client.Http;
import io.keyturn.local.part.SupervisedPart;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Minutes of load on all three addresses with two renewals in it: two portals behind a balancer,
 * and what the heap of the admin-service holds after a collection, before and after.
 */
final class MixedBench {
  private static final String AUTH = "/_services/auth/";
  private static final Map<String, String> SETTINGS =
      Map.of("KEYTURN_SHUTDOWN_DELAY", "PT2S", "KEYTURN_VISITOR_TOKEN_RATE", "100000000");

  private final Stage stage;
  private final LocalStack stack;
  private final Report report;
  private final Duration length;

  MixedBench(Stage stage, Report report, Duration length) {
    this.stage = stage;
    this.stack = stage.stack();
    this.report = report;
    this.length = length;
  }

  void run() throws Exception {
    List<SupervisedPart> portals =
        List.of(
            stack.addReplica("portal-service", "portal-east", SETTINGS),
            stack.addReplica("portal-service", "portal-west", SETTINGS));
    try {
      stack.awaitReady(portals.toArray(SupervisedPart[]::new));
      try (TcpBalancer balancer =
          new TcpBalancer(portals.stream().map(part -> Replica.of(part.part())).toList())) {
        underLoad(balancer.address() + AUTH);
      }
    } finally {
      portals.forEach(SupervisedPart::stop);
    }
  }

  private void underLoad(String base) throws Exception {
    long begin = System.nanoTime();
    Turnover turnover = new Turnover(stack);
    double before = 0;
    List<Visitor> visitors = new ArrayList<>();
    for (String path : List.of("publickey", "jwks", "token", "publickey", "jwks", "token")) {
      visitors.add(new Visitor(base + path));
    }
    try {
      signIn(visitors);
      visitors.forEach(Visitor::begin);
      for (int renewal = 1; renewal <= 2; renewal++) {
        pause(begin, length.multipliedBy(renewal).dividedBy(3));
        turnover.renew();
        // A session lasts as long as its ID token: five minutes here.
        signIn(visitors);
        // The first is warming up.
        before = renewal == 1 ? heap() : before;
      }
      pause(begin, length);
    } finally {
      visitors.forEach(Visitor::end);
    }
    long requests = visitors.stream().mapToLong(visitor -> visitor.answered).sum();
    List<String> failures = visitors.stream().flatMap(it -> it.failures.stream()).toList();
    failures.stream().limit(5).forEach(report::detail);
    report.row(
        "failed requests in %d s of mixed load with two renewals and two portals"
            .formatted(length.toSeconds()),
        "%d of %,d".formatted(failures.size(), requests),
        "0",
        failures.isEmpty());
    double after = heap();
    report.row(
        "heap of admin-service after a collection, before and after that",
        "%.0f and %.0f MB".formatted(before, after),
        "no growth (≤ 1.1 ×)",
        after <= before * 1.1);
  }

  private void signIn(List<Visitor> visitors) throws IOException {
    String cookie = Session.ofVisitor(stack);
    visitors.stream()
        .filter(visitor -> visitor.address.endsWith("token"))
        .forEach(visitor -> visitor.headers = Map.of("Cookie", cookie));
  }

  /** Megabytes in use after a collection. */
  private double heap() throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String pid = Long.toString(stage.process("admin-service").pid());
    // The second sees what the first has let go of by cleaners.
    Shell.run(List.of(jcmd, pid, "GC.run"));
    Shell.run(List.of(jcmd, pid, "GC.run"));
    return Shell.run(List.of(jcmd, pid, "GC.heap_info"))
        .lines()
        .filter(line -> line.matches(".* used \\d+K.*"))
        .filter(line -> !line.contains("etaspace") && !line.contains("class space"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll(".*used (\\d+)K.*", "$1")) / 1024)
        .sum();
  }

  private static void pause(long begin, Duration until) throws InterruptedException {
    long left = until.toMillis() - (System.nanoTime() - begin) / 1_000_000;
    Thread.sleep(Math.max(0, left));
  }

  /** One caller, over connections that are kept. */
  private static final class Visitor {
    private static final long PAUSE = 100;

    private final Http http = new Http();
    private final String address;
    private final Thread thread;
    private final List<String> failures = new ArrayList<>();
    private volatile Map<String, String> headers = Map.of();
    private volatile boolean ended;
    private long answered;

    private Visitor(String address) {
      this.address = address;
      this.thread = new Thread(this::ask, "visitor");
    }

    private void begin() {
      thread.start();
    }

    private void ask() {
      while (!ended) {
        try {
          http.send("GET", address, headers, null, null).expect(200);
          answered++;
          Thread.sleep(PAUSE);
        } catch (IOException e) {
          failures.add(address + ": " + e.getMessage());
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    private void end() {
      ended = true;
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
