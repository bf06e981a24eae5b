package io.keyturn.deploy.container;

import io.keyturn.deploy.container.Dockerfile.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is demanded of an image. */
final class ImagePolicy {
  private static final Pattern VERSIONED =
      Pattern.compile(".+(:(?!latest$)[\\w.-]+|@sha256:\\w{64})");
  private static final Set<String> LABELS =
      Set.of("title", "description", "licenses", "version", "revision", "base.name");

  private ImagePolicy() {}

  /** A sentence for each thing that is against it. */
  static List<String> violations(Dockerfile file) {
    var faults = new ArrayList<String>();
    bases(file, faults);
    user(file, faults);
    life(file, faults);
    var labels = file.last("LABEL").map(Instruction::rest).collect(Collectors.joining());
    LABELS.stream()
        .filter(label -> !labels.contains("org.opencontainers.image." + label + "="))
        .forEach(label -> faults.add("no label " + label));
    file.all("ADD").forEach(add -> faults.add("ADD, which may download: " + add.rest()));
    var environment = file.last("ENV").map(Instruction::rest).collect(Collectors.joining(" "));
    for (String host : List.of("QUARKUS_HTTP_HOST=0.0.0.0", "QUARKUS_MANAGEMENT_HOST=0.0.0.0")) {
      if (!environment.contains(host)) {
        faults.add("nobody outside could come: " + host);
      }
    }
    return faults;
  }

  /** Arguments, so that they can be given by digest; the cache is made on what runs it. */
  private static void bases(Dockerfile file, List<String> faults) {
    file.all("FROM")
        .filter(from -> !from.rest().startsWith("${"))
        .forEach(from -> faults.add("a base that is no argument: " + from.rest()));
    file.all("ARG")
        .filter(argument -> argument.stage() < 0)
        .map(argument -> argument.rest().split("=", 2)[1])
        .filter(image -> !VERSIONED.matcher(image).matches())
        .forEach(image -> faults.add("a base without version: " + image));
    var runs = file.all("FROM").map(from -> from.words().get(0)).toList();
    if (runs.size() != 3 || !runs.get(1).equals(runs.get(2))) {
      faults.add("the cache is made on something else than what runs it: " + runs);
    }
  }

  private static void user(Dockerfile file, List<String> faults) {
    var users = file.last("USER").map(Instruction::rest).toList();
    if (users.size() != 1 || !users.get(0).matches("[1-9]\\d*:[1-9]\\d*")) {
      faults.add("no numeric user, or root: " + users);
    }
  }

  private static void life(Dockerfile file, List<String> faults) {
    var starts = file.last("ENTRYPOINT").map(Instruction::rest).toList();
    if (starts.size() != 1 || !starts.get(0).startsWith("[\"java\", ")) {
      faults.add("a shell would keep signals to itself: " + starts);
    }
    var start = String.join("", starts);
    for (String option :
        List.of(
            "-XX:MaxRAMPercentage=",
            "-XX:AOTCache=/opt/keyturn/app.aot",
            "@/opt/keyturn/jvm-options")) {
      if (!start.contains(option)) {
        faults.add("no " + option);
      }
    }
    if (file.last("STOPSIGNAL").noneMatch(signal -> signal.rest().equals("SIGTERM"))) {
      faults.add("no STOPSIGNAL SIGTERM");
    }
    var management = ports(file).stream().filter(port -> port.startsWith("9")).findFirst();
    if (file.last("HEALTHCHECK")
        .noneMatch(
            check ->
                check.rest().contains("CMD [\"java\", ")
                    && management
                        .filter(port -> check.rest().endsWith("\"HealthCheck\", \"" + port + "\"]"))
                        .isPresent())) {
      faults.add("health is not asked for at the management port");
    }
  }

  static List<String> ports(Dockerfile file) {
    return file.last("EXPOSE").flatMap(expose -> expose.words().stream()).toList();
  }
}
