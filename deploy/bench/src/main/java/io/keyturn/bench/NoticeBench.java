package io.keyturn.bench;

import io.keyturn.local.client.Poll;
import io.keyturn.local.client.ReceivedMail;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What it takes to find the notices that are due among many keys, and to send them.
 *
 * <p>Every replica has 256 MB of heap. Deciding is measured apart from sending: the replica that
 * decides sends one mail at a time meanwhile, which is the least it can, and what it has not sent
 * is not sent any more. Its time goes from the beginning of its first transaction to when all
 * notices are seen. Two others then send, at their default settings and warmed up; their time is
 * that for deciding and sending.
 */
final class NoticeBench {

  private static final int SMALL = 10_000;
  private static final int MIDDLE = 100_000;
  private static final int LARGE = 1_000_000;
  private static final int DUE = 10_000;
  private static final int FEW = 1_000;
  private static final String SENT = "select count(*) from notice where state = 'SENT'";
  private static final int HEAP = 256;
  private static final Duration BOUND = Duration.ofMinutes(10);
  private static final Map<String, String> SENDING = Map.of("KEYTURN_NOTICE_TICK", "1s");
  private static final Map<String, String> DECIDING =
      Map.of("KEYTURN_NOTICE_TICK", "1s", "KEYTURN_NOTICE_PARALLEL", "1");

  private final BenchParts parts;
  private final KeyFleet fleet;
  private final Report report;
  private final BenchReader reader = new BenchReader();

  NoticeBench(BenchParts parts, Report report) throws GeneralSecurityException {
    this.parts = parts;
    this.fleet = new KeyFleet(parts);
    this.report = report;
  }

  void run() throws Exception {
    Map<String, String> deciding = new HashMap<>(DECIDING);
    deciding.putAll(reader.settings(parts.home()));
    // The first one migrates the schema.
    String center = parts.addService(HEAP, deciding);
    double small = decideFew(SMALL);
    PageBench pages = new PageBench(center, reader.token(), report);
    pages.run(SMALL);
    fleet.clear();
    fleet.make(MIDDLE);
    pages.run(MIDDLE);
    fleet.clear();
    double large = decideFew(LARGE);
    pages.run(LARGE);
    report.row(
        "deciding on 1,000 due keys among 1,000,000, next to among 10,000",
        "%.2f s and %.2f s: %.2f ×".formatted(large, small, large / small),
        "flat (≤ 1.5 ×)",
        large <= 1.5 * small);
    plan();
    decide(DUE, LARGE);
    parts.stopServices();
    parts.addService(HEAP, SENDING);
    parts.addService(HEAP, SENDING);
    // Once to warm up.
    send(FEW);
    report(send(DUE));
  }

  private double decideFew(int keys) throws Exception {
    fleet.make(keys);
    // Once to warm up.
    pass(FEW);
    return decide(FEW, keys);
  }

  private double decide(int due, int keys) throws Exception {
    double seconds = pass(due);
    report.detail(
        "%,d due among %,d keys: decided in %.2f s, heap %d MB"
            .formatted(due, keys, seconds, HEAP));
    return seconds;
  }

  /** Seconds to decide on so many. */
  private double pass(int due) throws Exception {
    long before = number("select count(*) from notice");
    fleet.makeDue(due);
    Poll.untilTrue(
        BOUND, due + " notices", () -> number("select count(*) from notice") == before + due);
    long millis =
        number(
            "select cast(extract(epoch from clock_timestamp() - min(created_at)) * 1000 as bigint)"
                + " from (select created_at from notice order by created_at desc limit "
                + due
                + ") decided");
    fleet.forget();
    return millis / 1000.0;
  }

  /** What came of sending so many. */
  private record Sent(double seconds, int mails, int different) {}

  private Sent send(int due) throws Exception {
    long before = number(SENT);
    int files = parts.mails().messages().size();
    fleet.makeDue(due);
    long begin = System.nanoTime();
    Poll.untilTrue(BOUND, "all to be sent", () -> number(SENT) == before + due);
    double seconds = (System.nanoTime() - begin) / 1e9;
    Set<String> ids = new HashSet<>();
    List<Path> messages = parts.mails().messages();
    for (Path file : messages.subList(files, messages.size())) {
      ids.add(ReceivedMail.read(file).messageId());
    }
    return new Sent(seconds, messages.size() - files, ids.size());
  }

  private void report(Sent sent) {
    int lost = DUE - sent.different;
    int doubled = sent.mails - sent.different;
    report.row(
        "%,d mails by two admin-services".formatted(DUE),
        "%.0f a second, %d lost, %d doubled".formatted(DUE / sent.seconds, lost, doubled),
        "none lost, none doubled",
        lost == 0 && doubled == 0);
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
                    + " order by s.look_at limit 500 for update of s skip locked"
                    + " for key share of k, p skip locked")) {
      while (rows.next()) {
        report.detail("  " + rows.getString(1));
      }
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = parts.database();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
