package io.keyturn.admin.renewal;

import java.util.Optional;

/** Decides whether a renewal whose portal does not come up can return to the old key. */
@FunctionalInterface
public interface WayBack {
  /** What to write to make the old key ACTIVE again; nothing where there is no way back. */
  Optional<Runnable> from(Renewal renewal);
}
