package io.keyturn.portal.testing;

import io.keyturn.common.testing.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, with nothing but these settings. */
public final class PortalProcess implements AutoCloseable {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port = FreePorts.next();
  private final int management = FreePorts.next();
  private final Path output;
  private final Process process;

  /** Starts it; environment variables of the caller that would set something are left out. */
  public PortalProcess(Map<String, String> settings) {
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            JAR.toString());
    var environment = command.environment();
    environment.keySet().removeIf(name -> name.matches("(KEYTURN|QUARKUS|MP|JAVA)_.*"));
    environment.putAll(settings);
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
    try {
      output = Files.createTempFile("keyturn-portal", ".log");
      process = command.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** The status of an address of the management interface; 0 while nobody answers. */
  public int status(String path) throws InterruptedException {
    return answer(path).map(HttpResponse::statusCode).orElse(0);
  }

  /** The body of an address of the management interface; empty while nobody answers. */
  public String body(String path) throws InterruptedException {
    return answer(path).map(HttpResponse::body).orElse("");
  }

  private Optional<HttpResponse<String>> answer(String path) throws InterruptedException {
    var address = URI.create("http://localhost:" + management + path);
    try {
      return Optional.of(
          HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Posts JSON to the service with a bearer token. */
  public HttpResponse<String> post(String path, String token, String json)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(at(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  /** Asks it politely to end, as a supervisor does. */
  public void terminate() {
    process.destroy();
  }

  /** The status it ended with; fails where it does not end within minutes. */
  public int exitStatus() throws InterruptedException {
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      throw new AssertionError("still running:\n" + output());
    }
    return process.exitValue();
  }

  /** What it has written so far. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    Files.delete(output);
  }
}
