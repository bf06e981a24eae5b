package io.keyturn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {
  private Machine() {}

  static String describe() throws IOException {
    return "%s, %d cores, %s; JDK %s, %s; load of the machine at the end %s; %s."
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name") + " " + System.getProperty("os.version"),
            Runtime.version(),
            Shell.run(List.of("nginx", "-v")).strip().replace("nginx version: ", ""),
            Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
            LocalDate.now(ZoneOffset.UTC));
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
