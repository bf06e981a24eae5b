package io.keyturn.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Java program that is about to run on the JDK that runs this one, its output going to a file.
 *
 * @param arguments everything after {@code java}
 * @param environment added to the inherited environment; the place for secrets, which other users
 *     could read on a command line
 */
public record JavaCommand(List<String> arguments, Map<String, String> environment, Path directory) {

  /** Settings of this shell that would reach into a part and change it behind the stack's back. */
  private static final List<String> FOREIGN = List.of("KEYTURN_", "QUARKUS_", "KC_", "PG");

  public JavaCommand {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /** Starts it; output is appended to the log, input is empty. */
  public Process start(Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> FOREIGN.stream().anyMatch(name::startsWith));
    builder.environment().putAll(environment);
    builder.redirectInput(new File("/dev/null"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder.start();
  }

  @Override
  public String toString() {
    return "JavaCommand" + arguments + environment.keySet();
  }
}
