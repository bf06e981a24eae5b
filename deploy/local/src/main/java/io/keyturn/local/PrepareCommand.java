package io.keyturn.local;

import io.keyturn.local.home.Ports;
import io.keyturn.local.home.PrivateFiles;
import io.keyturn.local.part.KeycloakTemplate;
import io.keyturn.local.part.PartFailure;
import io.keyturn.local.part.ServiceSettings;
import io.keyturn.local.part.StartupCache;
import io.keyturn.local.stack.FreshHome;
import io.keyturn.local.stack.Installation;
import io.keyturn.local.stack.LocalStack;
import io.keyturn.local.stack.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;

/** Does what the first start of a stack would spend half a minute on; part of the build. */
@Command(
    name = "prepare",
    hidden = true,
    description = "Builds Keycloak for PostgreSQL, and the start-up caches of the services.")
final class PrepareCommand implements Callable<Integer> {

  private static final List<String> SERVICES = List.of("portal-service", "admin-service");

  private final Settings settings = Settings.current();
  private final Installation built = settings.installation();
  private final Path logs = settings.home().resolve("log");

  @Override
  public Integer call() throws IOException {
    PrivateFiles.directory(settings.home());
    PrivateFiles.directory(logs);
    new KeycloakTemplate(built.keycloakZip())
        .ensure(logs.resolve("keycloak-build.log"), child -> {});
    if (StartupCache.possible(Runtime.version().feature())) {
      caches();
    }
    return 0;
  }

  /**
   * Both at a time, from a stack that runs: a start that finds its database and its keys uses a
   * quarter more than one that finds nothing.
   */
  private void caches() throws IOException {
    Path home = settings.home().resolve("prepare");
    FreshHome.wipe(home, System.out::println);
    StackOptions options = new StackOptions(home, built, Ports.free(), Map.of());
    try (LocalStack stack = LocalStack.open(options, System.out::println)) {
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
      stack.start();
      SERVICES.stream()
          .map(name -> CompletableFuture.runAsync(() -> cache(stack.settings(name))))
          .toList()
          .forEach(CompletableFuture::join);
    } catch (IOException | PartFailure e) {
      System.out.println("No start-up caches: " + e.getMessage());
    }
    FreshHome.wipe(home, System.out::println);
  }

  /** Without one the stack runs all the same, and starts more slowly. */
  private void cache(ServiceSettings service) {
    Path log = logs.resolve("cache-" + service.name() + ".log");
    try {
      StartupCache.make(built.startupCacheScript(), service, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
