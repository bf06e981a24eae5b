package io.keyturn.local;

import io.keyturn.local.part.PartFailure;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "up",
    description = "Starts everything, and stays in the foreground with the logs until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

  @Option(
      names = {"-d", "--detach"},
      description = "Returns once everything is ready; ./keyturn down ends it.")
  private boolean detach;

  /** How {@code --detach} runs the stack: the parts' logs stay in their files. */
  @Option(names = "--quiet", hidden = true)
  private boolean quiet;

  @Override
  public Integer call() throws IOException, PartFailure, InterruptedException {
    Settings settings = Settings.current();
    if (detach) {
      return new DetachedStart(settings, System.out).run();
    }
    Console console = new Console(System.out);
    NewCredentials credentials = NewCredentials.expectedIn(settings.home());
    long begin = System.nanoTime();
    LocalStack stack = LocalStack.open(settings.options(), console);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, console), "stop"));
    if (!quiet) {
      new PartLogs(stack, console).follow();
    }
    stack.start();
    console.say("ready after %d s".formatted((System.nanoTime() - begin) / 1_000_000_000));
    console.say("portal contoso  " + stack.endpoints().portal() + "/_services/about");
    console.say("admin center    " + stack.endpoints().admin());
    console.say("passwords are in " + stack.home().credentials());
    if (!quiet) {
      credentials.show(System.out);
    }
    // Ends with the process; a signal is the way out.
    Thread.currentThread().join();
    return 0;
  }

  private static void stop(LocalStack stack, Console console) {
    console.say("stopping");
    stack.close();
    console.say("stopped");
  }
}
