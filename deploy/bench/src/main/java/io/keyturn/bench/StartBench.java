package io.keyturn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From the start of a portal's process to its first public key, the database included. */
final class StartBench {
  private static final int ROUNDS = 3;
  private static final Path JVMS = Path.of("/usr/lib/jvm");

  private final Stage stage;
  private final Report report;

  StartBench(Stage stage, Report report) {
    this.stage = stage;
    this.report = report;
  }

  void run() throws IOException {
    List<Bar> bars = new ArrayList<>();
    Path here = stage.java();
    int version = Runtime.version().feature();
    double cached = median(stage.java(here));
    boolean cache = version >= 25;
    report.row(
        "portal start on JDK %d%s".formatted(version, cache ? " with its AOT cache" : ""),
        "%.2f s".formatted(cached),
        cache ? "≤ 1.0 s" : "≤ 3.5 s",
        cached <= (cache ? 1.0 : 3.5));
    bars.add(bar("Keyturn, JDK " + version + (cache ? ", AOT cache" : ""), cached));
    Optional<Path> old = jdk17();
    if (old.isPresent() && !old.get().equals(here)) {
      double seconds = median(stage.java(old.get()));
      report.row("portal start on JDK 17", "%.2f s".formatted(seconds), "≤ 3.5 s", seconds <= 3.5);
      bars.add(bar("Keyturn, JDK 17", seconds));
    } else {
      report.detail("no JDK 17 in " + JVMS + ": the start on it was not measured");
    }
    report.plot("start", new Plot("Seconds from process start to the first public key", bars));
  }

  private double median(List<String> command) throws IOException {
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      try (Copy portal = stage.portal(command, "portal-start")) {
        seconds.add(portal.millis() / 1000);
      }
    }
    return Pairs.median(seconds);
  }

  private static Optional<Path> jdk17() throws IOException {
    try (Stream<Path> found = Files.exists(JVMS) ? Files.list(JVMS) : Stream.empty()) {
      return found
          .filter(jdk -> jdk.getFileName().toString().matches(".*17.*"))
          .filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
          .sorted()
          .findFirst();
    }
  }

  private static Bar bar(String name, double seconds) {
    return new Bar(name, seconds, "%.2f s".formatted(seconds));
  }
}
