package io.keyturn.local.stack;

import io.keyturn.local.home.Ports;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What can be chosen about a stack.
 *
 * @param environment settings handed to both services, in addition to the stack's own
 */
public record StackOptions(
    Path home, Installation installation, Ports ports, Map<String, String> environment) {

  public StackOptions {
    environment = Map.copyOf(environment);
  }

  /** The same with one more setting for the services. */
  public StackOptions with(String variable, String value) {
    Map<String, String> all = new HashMap<>(environment);
    all.put(variable, value);
    return new StackOptions(home, installation, ports, all);
  }
}
