package io.keyturn.local;

import io.keyturn.local.part.PartState;
import io.keyturn.local.part.Probe;
import io.keyturn.local.stack.PartStatus;
import io.keyturn.local.stack.RunningStack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "status",
    description = "Shows every part: state, address, process and for how long it has been running.",
    footer = "Exits with 0 when all parts are ready, else with 3.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  private static final int NOT_READY = 3;
  private static final String ROW = "%-15s %-14s %-25s %-8s %s%n";

  @Override
  public Integer call() throws IOException {
    Path home = Settings.current().home();
    Optional<RunningStack> stack = RunningStack.find(home);
    if (stack.isEmpty()) {
      System.out.println("The stack is not running. Start it with ./keyturn up.");
      RunningStack.leftIn(home)
          .forEach(
              (name, process) ->
                  System.out.printf("Left behind: %s (process %d).%n", name, process.pid()));
      return NOT_READY;
    }
    return show(stack.get().state().parts());
  }

  private static int show(List<PartStatus> parts) {
    System.out.printf(ROW, "PART", "STATE", "ADDRESS", "PROCESS", "RUNNING FOR");
    boolean allReady = true;
    for (PartStatus part : parts) {
      String state = state(part);
      allReady &= state.equals("ready");
      System.out.printf(ROW, part.name(), state, part.address(), pid(part), uptime(part.since()));
    }
    return allReady ? 0 : NOT_READY;
  }

  /** The supervisor notices an exit; whether a process still answers has to be asked. */
  private static String state(PartStatus part) {
    if (part.state() == PartState.READY && !Probe.answers(URI.create(part.probe()))) {
      return "not answering";
    }
    return part.state().name().toLowerCase(Locale.ROOT);
  }

  private static String pid(PartStatus part) {
    return part.pid() == 0 ? "-" : Long.toString(part.pid());
  }

  static String uptime(String since) {
    if (since.isEmpty()) {
      return "-";
    }
    Duration up = Duration.between(Instant.parse(since), Instant.now());
    return "%d:%02d:%02d".formatted(up.toHours(), up.toMinutesPart(), up.toSecondsPart());
  }
}
