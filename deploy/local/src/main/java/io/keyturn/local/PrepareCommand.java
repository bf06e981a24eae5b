package io.keyturn.local;

import io.keyturn.local.home.PrivateFiles;
import io.keyturn.local.part.KeycloakTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Does what the first start of a stack would spend half a minute on; part of the build. */
@Command(name = "prepare", hidden = true, description = "Builds Keycloak for PostgreSQL.")
final class PrepareCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Settings settings = Settings.current();
    Path logs = settings.home().resolve("log");
    PrivateFiles.directory(settings.home());
    PrivateFiles.directory(logs);
    new KeycloakTemplate(settings.installation().keycloakZip())
        .ensure(logs.resolve("keycloak-build.log"), child -> {});
    return 0;
  }
}
