package io.keyturn.local.part;

import io.keyturn.local.process.Ending;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** A part whose process is a shell command, and whose readiness a test decides. */
final class StandInPart implements Part, AutoCloseable {

  private final String command;
  private final ServerSocket answering;
  private volatile Process process;

  StandInPart(String command, boolean answers) throws IOException {
    this.command = command;
    this.answering = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    if (!answers) {
      answering.close();
    }
  }

  @Override
  public String name() {
    return "stand-in";
  }

  @Override
  public String address() {
    return "nowhere";
  }

  @Override
  public URI probe() {
    return URI.create("tcp://127.0.0.1:" + answering.getLocalPort());
  }

  @Override
  public Path log() {
    return Path.of("/dev/null");
  }

  @Override
  public void start() throws IOException {
    process = new ProcessBuilder("sh", "-c", "exec " + command).start();
  }

  @Override
  public Optional<ProcessHandle> process() {
    return Optional.ofNullable(process).map(Process::toHandle);
  }

  @Override
  public OptionalInt exitStatus() {
    return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
  }

  @Override
  public void stop() {
    process()
        .filter(ProcessHandle::isAlive)
        .ifPresent(running -> Ending.end(running, Duration.ofSeconds(5)));
  }

  @Override
  public void close() throws IOException {
    stop();
    answering.close();
  }
}
