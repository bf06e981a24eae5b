package io.keyturn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As many requests as an address answers, from the core of the load, with 16 connections.
 *
 * @param form the body of a POST; null for a GET
 */
record Wrk(String address, Map<String, String> headers, String form) {
  private static final int CONNECTIONS = 16;
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

  static Wrk get(String address) {
    return new Wrk(address, Map.of(), null);
  }

  Wrk with(String header, String value) {
    return new Wrk(address, Map.of(header, value), form);
  }

  /**
   * Requests a second.
   *
   * @throws IOException also where one of them was refused
   */
  double rate(int seconds) throws IOException {
    List<String> command = new ArrayList<>();
    // A cold server may keep sixteen callers waiting for longer than the two seconds that wrk
    // allows.
    command.addAll(List.of("wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s"));
    command.addAll(List.of("--timeout", "20s"));
    headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
    Path script = null;
    try {
      if (form != null) {
        script = Files.createTempFile("keyturn-bench", ".lua");
        Files.writeString(
            script,
            "wrk.method = 'POST'\nwrk.body = [[%s]]\n".formatted(form)
                + "wrk.headers['Content-Type'] = 'application/x-www-form-urlencoded'\n");
        command.addAll(List.of("-s", script.toString()));
      }
      command.add(address);
      return rate(Shell.run(Cores.pinned(Cores.LOAD, command)));
    } finally {
      if (script != null) {
        Files.delete(script);
      }
    }
  }

  private double rate(String said) throws IOException {
    Matcher rate = RATE.matcher(said);
    if (!rate.find() || said.contains("Non-2xx") || said.contains("Socket errors")) {
      throw new IOException(address + ": " + said);
    }
    return Double.parseDouble(rate.group(1));
  }
}
