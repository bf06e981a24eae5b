package io.keyturn.local.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out whether somebody listens on a port of this machine. */
public final class PortProbe {

  private PortProbe() {}

  /** Whether the stack could not listen there. */
  public static boolean taken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As the parts do it: a connection that is still closing does not count.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
