package io.keyturn.local;

import io.keyturn.local.home.StackHome;
import io.keyturn.local.home.StackLock;
import io.keyturn.local.home.UserError;
import io.keyturn.local.process.Ending;
import io.keyturn.local.process.ProcessRecords;
import io.keyturn.local.stack.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "down",
    description = "Ends everything; data stays. Also ends what a killed ./keyturn left behind.",
    mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Override
  public Integer call() throws IOException {
    Settings settings = Settings.current();
    if (!Files.exists(settings.home())) {
      System.out.println("Nothing is running.");
      return 0;
    }
    StackHome home = StackHome.open(settings.home());
    ProcessRecords records = new ProcessRecords(home.run());
    Optional<ProcessHandle> supervisor = records.find(ProcessRecords.SUPERVISOR);
    supervisor.ifPresent(DownCommand::end);
    try (StackLock lock = StackLock.tryAcquire(home).orElseThrow(() -> busy(home))) {
      int leftovers = new Leftovers(records, System.out::println).end();
      System.out.println(
          supervisor.isPresent() || leftovers > 0
              ? "Everything has ended."
              : "Nothing is running.");
    }
    return 0;
  }

  private static void end(ProcessHandle supervisor) {
    System.out.println("Stopping the stack (process " + supervisor.pid() + ").");
    Ending.end(supervisor, PATIENCE);
  }

  private static UserError busy(StackHome home) {
    return new UserError(
        "Another ./keyturn is at work in " + home.root() + ".", "Try again in a moment.");
  }
}
