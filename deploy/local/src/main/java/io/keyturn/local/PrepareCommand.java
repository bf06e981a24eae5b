package io.keyturn.local;

import io.keyturn.local.home.PrivateFiles;
import io.keyturn.local.part.KeycloakTemplate;
import io.keyturn.local.part.StartupCache;
import io.keyturn.local.stack.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Does what the first start of a stack would spend half a minute on; part of the build. */
@Command(
    name = "prepare",
    hidden = true,
    description = "Builds Keycloak for PostgreSQL, and the start-up caches of the services.")
final class PrepareCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Settings settings = Settings.current();
    Path logs = settings.home().resolve("log");
    PrivateFiles.directory(settings.home());
    PrivateFiles.directory(logs);
    new KeycloakTemplate(settings.installation().keycloakZip())
        .ensure(logs.resolve("keycloak-build.log"), child -> {});
    Installation built = settings.installation();
    for (Path jar : List.of(built.portalService(), built.adminService())) {
      // Without one the stack runs all the same, and starts more slowly.
      StartupCache.make(built.startupCacheScript(), jar.getParent(), logs.resolve("build.log"));
    }
    return 0;
  }
}
