package io.keyturn.bench;

import io.keyturn.local.home.PrivateFiles;
import io.keyturn.local.home.UserError;
import io.keyturn.local.stack.FreshHome;
import io.keyturn.local.stack.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the benchmarks on parts of their own: all of them, whose figures go into {@code
 * docs/performance.md}, or those that are named, whose figures are only printed.
 */
public final class Bench {

  /** Held, so that its level is not collected away with it. */
  private static final Logger LIBRARIES = Logger.getLogger("");

  private static final String MIXED = "mixed";
  private static final List<String> ON_A_STACK =
      List.of("start", "documents", "renewal", "tokens", MIXED);
  private static final String FLEET = "fleet";
  private static final Duration LONG = Duration.ofMinutes(10);

  private final Path home;
  private final Installation installation;
  private final Report report;

  private Bench(Path home, Installation installation) {
    this.home = home;
    this.installation = installation;
    this.report = new Report(installation, System.out);
  }

  public static void main(String[] arguments) throws Exception {
    LIBRARIES.setLevel(Level.SEVERE);
    Path root = Path.of(System.getProperty("keyturn.root"));
    Path homes =
        Path.of(System.getenv().getOrDefault("KEYTURN_HOME", root.resolve(".keyturn").toString()));
    PrivateFiles.directory(homes);
    try {
      new Bench(homes.resolve("bench"), new Installation(root)).run(List.of(arguments));
      System.exit(0);
    } catch (UserError e) {
      System.err.println(e.getMessage() + "\n" + e.remedy());
      System.exit(1);
    }
  }

  private void run(List<String> names) throws Exception {
    names.stream()
        .filter(name -> !ON_A_STACK.contains(name) && !name.equals(FLEET))
        .findFirst()
        .ifPresent(Bench::refuse);
    Shell.need(List.of("wrk", "nginx", "taskset"));
    List<String> onAStack =
        ON_A_STACK.stream().filter(name -> names.isEmpty() || names.contains(name)).toList();
    if (!onAStack.isEmpty()) {
      FreshHome.wipe(home, System.out::println);
      try (Stage stage = Stage.open(home, installation)) {
        for (String name : onAStack) {
          run(name, stage, names.isEmpty());
        }
      }
    }
    if (names.contains(FLEET)) {
      fleet();
    }
    if (names.isEmpty()) {
      report.write();
    }
  }

  private void run(String name, Stage stage, boolean all) throws Exception {
    switch (name) {
      case "start" -> new StartBench(stage, report).run();
      case "documents" -> new DocumentBench(stage, report).run();
      case "renewal" -> new RenewalBench(stage, report).run();
      case "tokens" -> new TokenBench(stage, report).run();
      case MIXED -> mixed(stage, all);
      default -> refuse(name);
    }
  }

  /** Sixty requests a second leave room for the fleet beside them, and ten minutes are long. */
  private void mixed(Stage stage, boolean withFleet) throws Exception {
    if (!withFleet) {
      new MixedBench(stage, report, LONG).run();
      return;
    }
    FutureTask<Void> beside =
        new FutureTask<>(
            () -> {
              new MixedBench(stage, report, LONG).run();
              return null;
            });
    new Thread(beside, MIXED).start();
    fleet();
    beside.get();
  }

  private void fleet() throws Exception {
    Path apart = home.resolveSibling("bench-fleet");
    FreshHome.wipe(apart, System.out::println);
    try (BenchParts parts = BenchParts.start(apart, installation)) {
      Runtime.getRuntime().addShutdownHook(new Thread(parts::close));
      new NoticeBench(parts, report).run();
    }
  }

  private static void refuse(String name) {
    throw new UserError(
        "There is no benchmark named " + name + ".",
        "There are: " + String.join(", ", ON_A_STACK) + ", " + FLEET + ".");
  }
}
