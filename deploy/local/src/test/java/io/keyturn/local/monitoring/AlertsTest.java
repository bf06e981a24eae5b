package io.keyturn.local.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alerts: whole, each with a runbook that is there, and firing when they should. */
class AlertsTest {
  private static final Pattern RUNBOOK = Pattern.compile("runbook_url: \\S+/(docs/runbooks/\\S+)");

  @TempDir Path directory;

  @Test
  void eachSaysHowSevereItIsWhatHasHappenedAndWhatToDo() throws IOException {
    var alerts = MonitoringFiles.read("prometheus-rules.yaml").split("- alert: ");
    for (String alert : List.of(alerts).subList(1, alerts.length)) {
      var name = alert.lines().findFirst().orElseThrow();
      for (String part : List.of("severity: ", "summary: ", "description: ")) {
        assertTrue(alert.contains(part), name + " lacks " + part);
      }
      var runbook = RUNBOOK.matcher(alert);
      assertTrue(runbook.find(), name + " lacks a runbook");
      var file = Path.of("..", "..").resolve(runbook.group(1));
      assertTrue(Files.readString(file).contains(name), file + " knows nothing of " + name);
    }
    assertEquals(14, alerts.length, "an alert that comes or goes is a change of this test");
  }

  @Test
  void fireWhenTheyShouldAndOnlyThen() throws Exception {
    var promtool = promtool();
    Assumptions.assumeTrue(
        promtool.isPresent(), "SKIPPED: promtool is missing; Debian: apt-get install prometheus");
    Files.writeString(directory.resolve("rules.yaml"), MonitoringFiles.plainRules());
    Files.writeString(
        directory.resolve("rules-test.yaml"), MonitoringFiles.read("rules-test.yaml"));

    run(promtool.get(), "check", "rules", "rules.yaml");
    run(promtool.get(), "test", "rules", "rules-test.yaml");
  }

  private void run(Path promtool, String... arguments) throws Exception {
    var command = Stream.concat(Stream.of(promtool.toString()), Stream.of(arguments)).toList();
    var output = directory.resolve("output");
    var process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertEquals(0, process.waitFor(), () -> text(output));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static Optional<Path> promtool() {
    var found =
        Stream.of(System.getenv("PATH").split(":", -1))
            .map(folder -> Path.of(folder, "promtool"))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      System.out.println("SKIPPED: no promtool to test the alerts with");
      assertTrue(
          !"required".equals(System.getenv("KEYTURN_PROMTOOL")), "promtool is missing: install it");
    }
    return found;
  }
}
