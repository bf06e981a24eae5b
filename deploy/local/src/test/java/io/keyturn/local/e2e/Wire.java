package io.keyturn.local.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server on this machine that breaks where a test wants an answer to be lost. */
final class Wire implements AutoCloseable {

  private static final int CHUNK = 64 * 1024;

  /** Decides on each piece of an answer. */
  @FunctionalInterface
  interface Loss {

    /**
     * Whether the connection breaks before this is delivered.
     *
     * @param port from which the server sees the connection come
     */
    boolean of(int port, byte[] piece) throws Exception;
  }

  private final ServerSocket entry;
  private final int server;
  private final Loss loss;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();

  private Wire(ServerSocket entry, int server, Loss loss) {
    this.entry = entry;
    this.server = server;
    this.loss = loss;
  }

  /** A wire to the server at this port of the loopback interface. */
  static Wire to(int server, Loss loss) throws IOException {
    Wire wire = new Wire(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), server, loss);
    inBackground(wire::accept);
    return wire;
  }

  int port() {
    return entry.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    entry.close();
    for (Socket end : ends) {
      end.close();
    }
  }

  private void accept() throws IOException {
    while (!entry.isClosed()) {
      Socket caller = entry.accept();
      Socket callee = new Socket(InetAddress.getLoopbackAddress(), server);
      ends.add(caller);
      ends.add(callee);
      inBackground(() -> carry(caller, callee, piece -> false));
      inBackground(() -> carry(callee, caller, piece -> loss.of(callee.getLocalPort(), piece)));
    }
  }

  /** Decides on each piece of what is said in one direction. */
  @FunctionalInterface
  private interface Break {
    boolean before(byte[] piece) throws Exception;
  }

  private static void carry(Socket from, Socket to, Break broken) throws Exception {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[CHUNK];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        byte[] piece = Arrays.copyOf(buffer, read);
        if (broken.before(piece)) {
          return;
        }
        out.write(piece);
      }
    }
  }

  /** Work that ends with its sockets. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private static void inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (SocketException e) {
                // One of the two ends was closed, which is how every connection ends.
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            },
            "wire");
    thread.setDaemon(true);
    thread.start();
  }
}
