package io.keyturn.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: asks first, and insists when the time to go is over. */
public final class Ending {

  /** What is killed is gone as soon as the machine gets to it. */
  private static final Duration LAST = Duration.ofSeconds(30);

  private Ending() {}

  /** Sends TERM, waits that long, then KILL; returns when the process is gone. */
  public static void end(ProcessHandle process, Duration patience) {
    process.destroy();
    if (!awaitExit(process, patience)) {
      process.destroyForcibly();
      awaitExit(process, LAST);
    }
  }

  /** Whether the process was gone within that time. */
  public static boolean awaitExit(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  /** Sends a signal by its name, such as INT, STOP or CONT, which Java itself cannot. */
  public static void signal(ProcessHandle process, String name) throws IOException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    awaitExit(kill.toHandle(), Duration.ofSeconds(5));
  }
}
