package io.keyturn.admin.testing;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Stands before a real mail server and does to each connection what a test says. */
final class MailProxy implements Closeable {
  private final ServerSocket listener;
  private final int target;
  private final Supplier<MailFault> faults;
  private final Map<String, String> refusals = new ConcurrentHashMap<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  MailProxy(int port, int target, Supplier<MailFault> faults) throws IOException {
    this.listener = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
    this.target = target;
    this.faults = faults;
    daemon(this::listen);
  }

  /** Answers this recipient so, for example {@code 550 5.1.1 no such user}. */
  void refuse(String address, String answer) {
    refusals.put(address, answer);
  }

  void refuseNobody() {
    refusals.clear();
  }

  /** Ends connections that are left open. */
  void hangUp() throws IOException {
    for (Socket socket : open) {
      socket.close();
      open.remove(socket);
    }
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        var client = listener.accept();
        open.add(client);
        daemon(() -> serve(client));
      } catch (IOException e) {
        // Closed: the loop ends.
      }
    }
  }

  private void serve(Socket client) {
    var fault = faults.get();
    if (fault == MailFault.SILENT) {
      return;
    }
    try (client;
        var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      if (fault == MailFault.BUSY) {
        send(client.getOutputStream(), "421 4.3.2 come back later");
      } else if (fault != MailFault.DOWN) {
        converse(client, server, fault);
      }
    } catch (IOException e) {
      // One side has gone; so has the other now.
    } finally {
      open.remove(client);
    }
  }

  private void converse(Socket client, Socket server, MailFault fault) throws IOException {
    var asked = reader(client);
    var answered = reader(server);
    var down = client.getOutputStream();
    var up = server.getOutputStream();
    reply(answered, down);
    boolean data = false;
    for (var line = asked.readLine(); line != null; line = asked.readLine()) {
      var refusal = data ? null : refusal(line);
      if (refusal != null) {
        send(down, refusal);
        continue;
      }
      send(up, line);
      if (data && line.equals(".") && fault == MailFault.DROPS_AFTER_THE_DOT) {
        answered.readLine();
        return;
      }
      if (!data || line.equals(".")) {
        var code = reply(answered, down);
        data = line.equalsIgnoreCase("DATA") && code.startsWith("354");
      }
    }
  }

  private String refusal(String line) {
    return line.regionMatches(true, 0, "RCPT TO:<", 0, 9)
        ? refusals.get(line.substring(9, line.indexOf('>')))
        : null;
  }

  /** Hands on one answer, of one line or more (RFC 5321 §4.2.1). */
  private static String reply(BufferedReader from, OutputStream to) throws IOException {
    String line;
    do {
      line = from.readLine();
      if (line == null) {
        throw new IOException("the mail server has gone");
      }
      send(to, line);
    } while (line.length() > 3 && line.charAt(3) == '-');
    return line;
  }

  private static void send(OutputStream to, String line) throws IOException {
    to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    to.flush();
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(work, "mail-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    hangUp();
  }
}
