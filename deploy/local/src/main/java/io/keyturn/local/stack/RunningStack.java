package io.keyturn.local.stack;

import io.keyturn.local.client.Endpoints;
import io.keyturn.local.home.StackHome;
import io.keyturn.local.process.ProcessRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A stack that another process of this machine runs. */
public record RunningStack(StackHome home, StackState state) {

  /** The stack that runs in that home, if any; nothing is changed there. */
  public static Optional<RunningStack> find(Path root) throws IOException {
    StackHome home = new StackHome(root.toAbsolutePath().normalize());
    if (new ProcessRecords(home.run()).find(ProcessRecords.SUPERVISOR).isEmpty()) {
      return Optional.empty();
    }
    return StackState.read(home).map(state -> new RunningStack(home, state));
  }

  /** Parts in that home whose supervisor is gone. */
  public static Map<String, ProcessHandle> leftIn(Path root) throws IOException {
    Path run = new StackHome(root.toAbsolutePath().normalize()).run();
    return Files.exists(run) ? new ProcessRecords(run).parts() : Map.of();
  }

  /** Where it is reached. */
  public Endpoints endpoints() {
    return new Endpoints(state.portNumbers());
  }
}
