package io.keyturn.local.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is in {@code deploy/monitoring}. */
final class MonitoringFiles {
  private static final Path DIRECTORY = Path.of("..", "monitoring");
  private static final Pattern METRIC = Pattern.compile("\\b(keyturn|http_server)_[a-z_]+");

  private MonitoringFiles() {}

  static String read(String file) throws IOException {
    return Files.readString(DIRECTORY.resolve(file));
  }

  /** Every metric that a rule or a panel goes by. */
  static Set<String> metrics() throws IOException {
    var text = read("prometheus-rules.yaml") + read("grafana-dashboard.json");
    var names = new TreeSet<String>();
    METRIC.matcher(text).results().forEach(found -> names.add(found.group()));
    return names;
  }

  /** The spec of the PrometheusRule: a file of rules as Prometheus itself reads it. */
  static String plainRules() throws IOException {
    return read("prometheus-rules.yaml")
        .lines()
        .dropWhile(line -> !line.equals("spec:"))
        .skip(1)
        .map(line -> line.startsWith("  ") ? line.substring(2) : line)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
