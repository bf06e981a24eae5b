package io.keyturn.local;

import io.keyturn.local.log.LogFollower;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Shows the logs of all parts as they grow. */
final class PartLogs {

  private static final long PAUSE_MILLIS = 200;

  private final List<LogFollower> followers = new ArrayList<>();

  PartLogs(LocalStack stack, Console console) throws IOException {
    for (var part : stack.parts()) {
      String name = part.part().name();
      followers.add(new LogFollower(part.part().log(), line -> console.print(name, line)));
    }
  }

  void follow() {
    ScheduledExecutorService clockwork =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "logs");
              thread.setDaemon(true);
              return thread;
            });
    clockwork.scheduleWithFixedDelay(this::poll, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void poll() {
    for (LogFollower follower : followers) {
      try {
        follower.poll();
      } catch (IOException e) {
        // The file can be in the middle of being moved aside: the next poll sees the new one.
      }
    }
  }
}
