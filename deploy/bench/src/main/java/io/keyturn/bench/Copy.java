package io.keyturn.bench;

import io.keyturn.local.home.Ports;
import io.keyturn.local.process.Ending;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** One more portal, with the settings of one that runs, on any JDK and on any core. */
final class Copy implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long BOUND = Duration.ofMinutes(2).toNanos();
  private static final long PAUSE = 5_000_000;

  private final Process process;
  private final String address;
  private final double millis;

  private Copy(Process process, String address, double millis) {
    this.process = process;
    this.address = address;
    this.millis = millis;
  }

  /**
   * Starts it and waits for its first public key.
   *
   * @param command java with its options, and before it what holds it to a core
   * @param log where it writes
   */
  static Copy start(ProcessHandle running, List<String> command, Path jar, Path log)
      throws IOException {
    int port = Ports.oneFree();
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of("-jar", jar.toString()));
    ProcessBuilder builder = new ProcessBuilder(whole).directory(jar.getParent().toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(KEYTURN|QUARKUS)_.*"));
    builder.environment().putAll(settings(running));
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Ports.oneFree()));
    builder.environment().put("KEYTURN_VISITOR_TOKEN_RATE", "100000000");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    long begin = System.nanoTime();
    Process process = builder.start();
    String address = "http://127.0.0.1:" + port;
    while (!answers(address + "/_services/auth/publickey")) {
      if (!process.isAlive() || System.nanoTime() - begin > BOUND) {
        process.destroyForcibly();
        throw new IOException("the portal did not come up: " + log);
      }
      LockSupport.parkNanos(PAUSE);
    }
    return new Copy(process, address, (System.nanoTime() - begin) / 1e6);
  }

  /** What a process was given to know; it belongs to the same user. */
  static Map<String, String> settings(ProcessHandle running) throws IOException {
    Path file = Path.of("/proc", Long.toString(running.pid()), "environ");
    Map<String, String> settings = new HashMap<>();
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\0")) {
      if (line.matches("(KEYTURN|QUARKUS)_[^=]*=(?s).*")) {
        settings.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
      }
    }
    return settings;
  }

  String at(String path) {
    return address + path;
  }

  /** From the start of the process to its first public key. */
  double millis() {
    return millis;
  }

  /** Megabytes of memory that are resident. */
  long resident() throws IOException {
    return resident(process.toHandle());
  }

  static long resident(ProcessHandle process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    throw new IOException("no VmRSS in " + status);
  }

  @Override
  public void close() {
    Ending.end(process.toHandle(), PATIENCE);
  }

  private static boolean answers(String address) {
    try {
      HttpURLConnection request = (HttpURLConnection) URI.create(address).toURL().openConnection();
      request.setReadTimeout((int) PATIENCE.toMillis());
      return request.getResponseCode() == 200;
    } catch (IOException away) {
      return false;
    }
  }
}
