package io.keyturn.local;

import io.keyturn.local.home.Port;
import io.keyturn.local.home.Ports;
import io.keyturn.local.stack.Installation;
import io.keyturn.local.stack.StackOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What the environment variables of this shell ask for. */
record Settings(Map<String, String> environment, Installation installation) {

  private static final String HOME = "KEYTURN_HOME";
  private static final String PREFIX = "KEYTURN_";

  static Settings current() {
    return new Settings(System.getenv(), Installation.current());
  }

  /** Where the stack keeps its state. */
  Path home() {
    String asked = environment.get(HOME);
    return asked == null || asked.isBlank()
        ? installation.root().resolve(".keyturn")
        : Path.of(asked);
  }

  StackOptions options() {
    return new StackOptions(home(), installation, Ports.from(environment), forServices());
  }

  /** Any other setting of Keyturn is meant for the services. */
  Map<String, String> forServices() {
    return environment.entrySet().stream()
        .filter(setting -> setting.getKey().startsWith(PREFIX))
        .filter(setting -> !setting.getKey().equals(HOME))
        .filter(
            setting ->
                Arrays.stream(Port.values())
                    .noneMatch(port -> port.variable().equals(setting.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
