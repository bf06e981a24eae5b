package io.keyturn.local;

import io.keyturn.local.check.Check;
import io.keyturn.local.home.Ports;
import io.keyturn.local.home.PrivateFiles;
import io.keyturn.local.stack.FreshHome;
import io.keyturn.local.stack.LocalStack;
import io.keyturn.local.stack.StackOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "check",
    description =
        "Does the main job once, from nothing to a renewed key, on a stack of its own; a running stack is not touched.",
    footer = "Exits with 0 when every step passed, else with 1.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Settings settings = Settings.current();
    Path home = settings.home().resolve("check");
    PrivateFiles.directory(settings.home());
    FreshHome.wipe(home, CheckCommand::tell);
    StackOptions options =
        new StackOptions(
            home,
            settings.installation(),
            Ports.free(),
            Map.of("KEYTURN_RETIREMENT_GRACE", "PT5S", "KEYTURN_RENEWAL_LEASE", "PT15S"));
    System.out.println("Checking on a fresh stack in " + home);
    LocalStack stack = LocalStack.open(options, CheckCommand::tell);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
    return new Check(System.out).run(stack) ? 0 : 1;
  }

  private static void tell(String line) {
    System.out.println("         . " + line);
  }
}
