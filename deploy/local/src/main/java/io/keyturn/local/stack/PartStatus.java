package io.keyturn.local.stack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.keyturn.local.part.Life;
import io.keyturn.local.part.PartState;
import io.keyturn.local.part.SupervisedPart;
import java.time.Instant;

/**
 * One part as others see it.
 *
 * @param probe what must answer while the part is ready
 * @param since when its process started, ISO 8601; empty while it does not run
 * @param pid 0 while it does not run
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PartStatus(
    String name,
    PartState state,
    String address,
    String probe,
    long pid,
    String since,
    int starts,
    String log) {

  static PartStatus of(SupervisedPart part) {
    return new PartStatus(
        part.part().name(),
        part.history().state(),
        part.part().address(),
        part.part().probe().toString(),
        pid(part),
        part.history().runningSince().map(Instant::toString).orElse(""),
        part.history().starts(),
        part.part().log().toString());
  }

  private static long pid(SupervisedPart part) {
    long own = part.history().current().filter(life -> !life.over()).map(Life::pid).orElse(-1L);
    // A part inside the supervisor has its process.
    return own == 0 ? ProcessHandle.current().pid() : Math.max(own, 0);
  }
}
