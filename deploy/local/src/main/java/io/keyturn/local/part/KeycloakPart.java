package io.keyturn.local.part;

import io.keyturn.local.home.PrivateFiles;
import io.keyturn.local.process.Child;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Keycloak, copied from its template at the first start, with the realm imported unless it exists.
 */
public final class KeycloakPart implements Part {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final KeycloakSettings settings;
  private final KeycloakTemplate template;
  private final KeycloakDistribution distribution;
  private final KeycloakCommands commands;
  private final Path log;
  private final Child child = new Child();
  private volatile boolean building;
  private volatile boolean stopped;

  public KeycloakPart(KeycloakSettings settings, Path log) {
    this.settings = settings;
    this.template = new KeycloakTemplate(settings.zip());
    this.distribution = new KeycloakDistribution(settings.directory());
    this.commands = new KeycloakCommands(settings);
    this.log = log;
  }

  @Override
  public String name() {
    return "keycloak";
  }

  @Override
  public String address() {
    return settings.address();
  }

  @Override
  public URI probe() {
    return URI.create(
        settings.address()
            + "/realms/"
            + settings.realm().name()
            + "/.well-known/openid-configuration");
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public String activity() {
    return building ? "unpacking and building, once" : "starting";
  }

  @Override
  public void prepare(Consumer<ProcessHandle> listener) throws IOException {
    stopped = false;
    building = true;
    try {
      if (!distribution.builtWith().equals(template.options())) {
        template.ensure(log, build -> building(build, listener));
        template.copyTo(distribution);
      }
    } finally {
      building = false;
    }
  }

  @Override
  public void start() throws IOException {
    PrivateFiles.directory(distribution.imports());
    PrivateFiles.write(
        distribution.imports().resolve(settings.realm().name() + "-realm.json"),
        settings.realm().file());
    child.is(commands.start().start(log));
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
    stopped = true;
    child.end(PATIENCE);
  }

  private void building(Process build, Consumer<ProcessHandle> listener) {
    child.is(build);
    listener.accept(build.toHandle());
    if (stopped) {
      stop();
    }
  }
}
