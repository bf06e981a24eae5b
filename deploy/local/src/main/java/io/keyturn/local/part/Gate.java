package io.keyturn.local.part;

import java.time.Duration;

/** Something threads wait for, each with its own bound; can be closed again. */
final class Gate {

  private boolean open;

  synchronized void open() {
    open = true;
    notifyAll();
  }

  synchronized void reset() {
    open = false;
  }

  synchronized boolean isOpen() {
    return open;
  }

  /** Waits until the gate is open, at most that long; tells whether it is. */
  synchronized boolean await(Duration bound) {
    long end = System.nanoTime() + bound.toNanos();
    long left = bound.toMillis();
    while (!open && left > 0) {
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return true;
      }
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return open;
  }
}
