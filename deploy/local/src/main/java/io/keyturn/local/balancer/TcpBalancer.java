package io.keyturn.local.balancer;

import io.keyturn.local.part.Probe;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands each connection to the next ready replica and passes bytes both ways, looking at none. A
 * connection that stands is left alone, whatever becomes of its replica's readiness.
 */
public final class TcpBalancer implements AutoCloseable {

  private static final int CONNECT_MILLIS = 1000;
  private static final long PROBE_MILLIS = 100;

  private final List<Replica> replicas;
  private final Set<Replica> ready = ConcurrentHashMap.newKeySet();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();
  private final ScheduledExecutorService probes;
  private final ServerSocket server;

  /** Listens on a free port of the loopback interface. */
  public TcpBalancer(List<Replica> replicas) throws IOException {
    this.replicas = List.copyOf(replicas);
    this.server = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
    this.probes =
        Executors.newScheduledThreadPool(replicas.size(), task -> thread("balancer-probe", task));
    replicas.forEach(this::probe);
    replicas.forEach(
        replica ->
            probes.scheduleWithFixedDelay(
                () -> probe(replica), PROBE_MILLIS, PROBE_MILLIS, TimeUnit.MILLISECONDS));
    thread("balancer", this::accept).start();
  }

  /** Where all replicas answer. */
  public String address() {
    return "http://localhost:" + server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    probes.shutdownNow();
    server.close();
    open.forEach(TcpBalancer::hangUp);
  }

  private void probe(Replica replica) {
    if (Probe.answers(replica.readiness())) {
      ready.add(replica);
    } else {
      ready.remove(replica);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        thread("balancer-up", () -> serve(client)).start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    open.add(client);
    try (client;
        Socket replica = connect()) {
      open.add(replica);
      Thread back = thread("balancer-down", () -> pass(replica, client));
      back.start();
      pass(client, replica);
      back.join();
    } catch (IOException nobody) {
      // The client sees its connection end, as it would behind any balancer.
      hangUp(client);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.removeIf(Socket::isClosed);
    }
  }

  /**
   * The next ready replica that accepts, or, where none is, one that is not: it may be leaving and
   * still answer while the next one was not seen to be ready yet (nginx does so, too).
   */
  private Socket connect() throws IOException {
    List<Replica> turns = new ArrayList<>(replicas);
    Collections.rotate(turns, -turn.getAndIncrement());
    turns.sort(Comparator.comparing(replica -> !ready.contains(replica)));
    IOException last = new IOException("there is no replica");
    for (Replica replica : turns) {
      Socket socket = new Socket();
      try {
        socket.connect(replica.address(), CONNECT_MILLIS);
        return socket;
      } catch (IOException e) {
        socket.close();
        last = e;
      }
    }
    throw last;
  }

  /** Until one side ends; then the other side is told so. */
  private static void pass(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
      to.shutdownOutput();
    } catch (IOException broken) {
      hangUp(from);
      hangUp(to);
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException("a socket does not close", e);
    }
  }

  private static Thread thread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
