package io.keyturn.common.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for whoever must know his before he listens. */
public final class FreePorts {
  private static final int FROM = 10_000;
  private static final int TO = 32_000;
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private FreePorts() {}

  /**
   * One that is free, and that this process has given to nobody yet. It lies below those that Linux
   * gives away by itself, so that it stays free until it is used.
   */
  public static int next() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FROM, TO);
      if (GIVEN.add(port) && isFree(port)) {
        return port;
      }
    }
  }

  private static boolean isFree(int port) {
    try (var probe = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"))) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
