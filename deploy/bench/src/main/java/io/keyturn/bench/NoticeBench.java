package io.keyturn.bench;

import io.keyturn.local.client.Poll;
import io.keyturn.local.client.ReceivedMail;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What it takes to find the notices that are due among many keys, and to send them.
 *
 * <p>The deciding replica has 256 MB of heap. It begins to send while it decides, on the same
 * cores, so its time is an upper bound.
 */
final class NoticeBench {

  private static final int SMALL = 10_000;
  private static final int LARGE = 1_000_000;
  private static final int DUE = 10_000;
  private static final int FEW = 1_000;
  private static final int HEAP = 256;
  private static final Duration BOUND = Duration.ofMinutes(10);
  private static final Map<String, String> SETTINGS =
      Map.of("KEYTURN_NOTICE_TICK", "1s", "KEYTURN_NOTICE_DAILY_CAP", "1000000");

  private final BenchParts parts;
  private final KeyFleet fleet;
  private final PrintStream out;

  NoticeBench(BenchParts parts, PrintStream out) {
    this.parts = parts;
    this.fleet = new KeyFleet(parts);
    this.out = out;
  }

  void run() throws Exception {
    // The first one migrates the schema.
    parts.addService(HEAP, SETTINGS);
    double small = decide(SMALL);
    fleet.clear();
    double large = decide(LARGE);
    out.printf("1,000 due among 1,000,000 keys take %.2f x of 1,000 among 10,000%n", large / small);
    plan();
    decideAndSend();
  }

  /** Seconds to decide on a few due keys among so many. */
  private double decide(int keys) throws Exception {
    fleet.make(keys);
    // Once to warm up.
    pass(FEW);
    double seconds = pass(FEW);
    out.printf("%,d due among %,d keys: decided in %.2f s, heap %d MB%n", FEW, keys, seconds, HEAP);
    return seconds;
  }

  private double pass(int due) throws Exception {
    long before = notices("true");
    fleet.makeDue(due);
    long begin = System.nanoTime();
    Poll.untilTrue(BOUND, due + " notices", () -> notices("true") == before + due);
    double seconds = seconds(begin);
    Poll.untilTrue(BOUND, "all to be sent", () -> notices("state <> 'SENT'") == 0);
    return seconds;
  }

  private void decideAndSend() throws Exception {
    double one = pass(DUE);
    out.printf("%,d due among %,d keys: decided in %.2f s%n", DUE, LARGE, one);
    parts.addService(HEAP, SETTINGS);
    int mails = parts.mails().messages().size();
    fleet.makeDue(DUE);
    long begin = System.nanoTime();
    Poll.untilTrue(
        BOUND, "all to be sent", () -> notices("state = 'SENT'") == notices("true") && sent(mails));
    double seconds = seconds(begin);
    List<Path> files = parts.mails().messages().subList(mails, mails + DUE);
    Set<String> ids = new HashSet<>();
    for (Path file : files) {
      ids.add(ReceivedMail.read(file).messageId());
    }
    out.printf(
        "%,d mails by two replicas: %.0f a second, %d lost, %d doubled%n",
        DUE, DUE / seconds, DUE - ids.size(), parts.mails().messages().size() - mails - ids.size());
  }

  private boolean sent(int before) throws IOException {
    return parts.mails().messages().size() >= before + DUE;
  }

  /** How PostgreSQL finds what is due; sequential scans would show here. */
  private void plan() throws SQLException {
    try (Connection connection = parts.database();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "explain (costs off) select k.id from notice_schedule s"
                    + " join authentication_key k on k.id = s.key_id"
                    + " join portal p on p.id = k.portal_id where s.look_at <= now()"
                    + " order by s.look_at limit 500 for update of s skip locked")) {
      while (rows.next()) {
        out.println("  " + rows.getString(1));
      }
    }
  }

  private long notices(String condition) throws SQLException {
    try (Connection connection = parts.database();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from notice where " + condition)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
