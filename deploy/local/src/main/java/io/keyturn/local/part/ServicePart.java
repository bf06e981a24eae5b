package io.keyturn.local.part;

import io.keyturn.local.process.Child;
import io.keyturn.local.process.JavaCommand;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One of Keyturn's services, run from its packaged jar as a child process. */
public final class ServicePart implements Part {

  /** Long enough for a portal to drain its requests. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** Megabytes of heap at most. */
  private static final int HEAP = 256;

  private final ServiceSettings settings;
  private final Path log;
  private final Child child = new Child();

  public ServicePart(ServiceSettings settings, Path log) {
    this.settings = settings;
    this.log = log;
  }

  /** What a service's JVM is told, the start-up cache apart. */
  public static List<String> jvm(Path options, int heapMegabytes) {
    return List.of("@" + options, "-Xmx" + heapMegabytes + "m");
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public String address() {
    return "http://localhost:" + settings.port();
  }

  @Override
  public URI probe() {
    return URI.create("http://127.0.0.1:" + settings.managementPort() + "/q/health/ready");
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public void start() throws IOException {
    Path directory = settings.jar().getParent();
    List<String> arguments = new ArrayList<>(jvm(settings.jvmOptions(), HEAP));
    arguments.addAll(StartupCache.options(directory, Runtime.version().feature()));
    arguments.addAll(List.of("-jar", settings.jar().toString()));
    child.is(new JavaCommand(arguments, settings.environment(), directory).start(log));
  }

  @Override
  public Optional<ProcessHandle> process() {
    return child.handle();
  }

  @Override
  public OptionalInt exitStatus() {
    return child.exitStatus();
  }

  @Override
  public void stop() {
    child.end(PATIENCE);
  }
}
