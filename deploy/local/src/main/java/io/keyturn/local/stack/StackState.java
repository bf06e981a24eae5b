package io.keyturn.local.stack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keyturn.local.home.Port;
import io.keyturn.local.home.Ports;
import io.keyturn.local.home.PrivateFiles;
import io.keyturn.local.home.StackHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a running stack tells other commands about itself, in one file; contains no secret. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StackState(Phase phase, Map<Port, Integer> ports, List<PartStatus> parts) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where the stack as a whole stands. */
  public enum Phase {
    STARTING,
    READY,
    STOPPING
  }

  /** What was last written in that home; says nothing about whether its writer still lives. */
  public static Optional<StackState> read(StackHome home) throws IOException {
    Path file = file(home);
    return Files.exists(file)
        ? Optional.of(JSON.readValue(Files.readString(file), StackState.class))
        : Optional.empty();
  }

  void write(StackHome home) throws IOException {
    PrivateFiles.write(file(home), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }

  static void remove(StackHome home) throws IOException {
    Files.deleteIfExists(file(home));
  }

  /** The ports the stack was started with, whatever this shell's environment says. */
  public Ports portNumbers() {
    return new Ports(ports);
  }

  private static Path file(StackHome home) {
    return home.run().resolve("stack.json");
  }
}
