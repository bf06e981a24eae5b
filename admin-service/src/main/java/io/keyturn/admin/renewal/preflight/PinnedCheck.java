package io.keyturn.admin.renewal.preflight;

import io.keyturn.common.keytable.KeyConsumerStore;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.visitor.KeyConsumer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/**
 * Who has the key pasted by hand. That stands in no renewal's way, but somebody has to act in time
 * there.
 */
@Priority(5)
@ApplicationScoped
class PinnedCheck implements PreflightCheck {
  private static final String NAME = "pinned-consumers";

  private final KeyConsumerStore consumers;

  PinnedCheck(KeyConsumerStore consumers) {
    this.consumers = consumers;
  }

  @Override
  public CheckResult run(Portal portal) {
    var pinned = consumers.pinned(portal.id());
    return pinned.isEmpty()
        ? CheckResult.ok(NAME)
        : CheckResult.ok(
            NAME,
            "These have the key pasted by hand and are mailed the new one before it is used: "
                + pinned.stream().map(KeyConsumer::name).collect(Collectors.joining(", "))
                + ".");
  }
}
