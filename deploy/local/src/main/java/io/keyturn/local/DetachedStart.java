package io.keyturn.local;

import io.keyturn.local.home.StackHome;
import io.keyturn.local.log.LogFile;
import io.keyturn.local.log.LogFollower;
import io.keyturn.local.process.Ending;
import io.keyturn.local.process.ProcessRecords;
import io.keyturn.local.stack.StackState;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Starts the stack in a process of its own, shows its progress, and returns when it is ready or has
 * failed.
 */
final class DetachedStart {

  private static final Duration STOPPING = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 200;

  private final Settings settings;
  private final PrintStream out;

  DetachedStart(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  int run() throws IOException, InterruptedException {
    settings.options();
    NewCredentials credentials = NewCredentials.expectedIn(settings.home());
    StackHome home = StackHome.open(settings.home());
    LogFile log = new LogFile(home.logs().resolve("keyturn.log"));
    log.trim();
    LogFollower follower = new LogFollower(log.path(), out::println);
    Process supervisor = start(log.path());
    Thread interrupted = new Thread(() -> Ending.end(supervisor.toHandle(), STOPPING), "stop");
    Runtime.getRuntime().addShutdownHook(interrupted);
    boolean ready = false;
    while (!ready && supervisor.isAlive()) {
      Thread.sleep(PAUSE_MILLIS);
      follower.poll();
      ready = isReady(home, supervisor);
    }
    Runtime.getRuntime().removeShutdownHook(interrupted);
    follower.poll();
    if (ready) {
      credentials.show(out);
    }
    return ready ? 0 : 1;
  }

  private static boolean isReady(StackHome home, Process supervisor) throws IOException {
    boolean itsOwn =
        new ProcessRecords(home.run())
            .find(ProcessRecords.SUPERVISOR)
            .filter(process -> process.pid() == supervisor.pid())
            .isPresent();
    return itsOwn
        && StackState.read(home)
            .filter(state -> state.phase() == StackState.Phase.READY)
            .isPresent();
  }

  /**
   * A session of its own where the system has one, so that closing the terminal does not end the
   * stack.
   */
  private static Process start(Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(onPath("setsid") ? "setsid" : "nohup");
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Keyturn.class.getName(),
            "up",
            "--quiet"));
    return new ProcessBuilder(command)
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static boolean onPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
