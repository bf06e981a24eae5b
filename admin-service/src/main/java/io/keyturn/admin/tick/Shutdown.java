package io.keyturn.admin.tick;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whether this process is going down. */
@ApplicationScoped
public class Shutdown {
  private volatile boolean begun;

  void begin(@Observes ShutdownEvent event) {
    begun = true;
  }

  public boolean begun() {
    return begun;
  }
}
