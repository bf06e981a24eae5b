package io.keyturn.portal.testing;

import io.keyturn.portal.process.ProcessExit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the process of the tests alive and counts how often it should have ended. */
@ApplicationScoped
public class RecordedExit implements ProcessExit {
  private final List<Integer> statuses = new CopyOnWriteArrayList<>();

  public List<Integer> statuses() {
    return List.copyOf(statuses);
  }

  @Override
  public void exit(int status) {
    statuses.add(status);
  }
}
