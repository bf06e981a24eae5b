package io.keyturn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.keyturn.local.check.Turnover;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A renewal from its request to SUCCEEDED, and what each step has of it. */
final class RenewalBench {
  private static final int ROUNDS = 3;
  private static final double GOAL = 5;
  private static final String STEPS =
      "select step, extract(epoch from finished_at - started_at) from renewal_step"
          + " where renewal_id = ? and finished_at is not null order by started_at, finished_at";

  private final Stage stage;
  private final Report report;

  RenewalBench(Stage stage, Report report) {
    this.stage = stage;
    this.report = report;
  }

  void run() throws Exception {
    Turnover turnover = new Turnover(stage.stack());
    turnover.awaitConnected(turnover.publishedKey().kid());
    List<Double> all = new ArrayList<>();
    List<Bar> last = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      JsonNode renewal = turnover.renew();
      if (!renewal.path("state").asText().equals("SUCCEEDED")) {
        throw new IOException("the renewal ended " + renewal);
      }
      all.add(
          Duration.between(time(renewal, "createdAt"), time(renewal, "finishedAt")).toMillis()
              / 1000.0);
      last = steps(UUID.fromString(renewal.path("id").asText()));
    }
    double seconds = Pairs.median(all);
    report.row(
        "renewal, request to SUCCEEDED",
        "%.1f s".formatted(seconds),
        "≤ %.0f s".formatted(GOAL),
        seconds <= GOAL);
    last.forEach(step -> report.detail("step %-9s %.2f s".formatted(step.name(), step.value())));
    report.plot("renewal", new Plot("Seconds of each step of a renewal", last));
    long admin = Copy.resident(stage.process("admin-service"));
    report.row("memory of admin-service after renewals", admin + " MB", "≤ 200 MB", admin <= 200);
  }

  private List<Bar> steps(UUID renewal) throws IOException, SQLException {
    Map<String, String> settings = Copy.settings(stage.process("admin-service"));
    List<Bar> steps = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                settings.get("KEYTURN_DATABASE_URL"),
                settings.get("KEYTURN_DATABASE_USERNAME"),
                settings.get("KEYTURN_DATABASE_PASSWORD"));
        PreparedStatement query = connection.prepareStatement(STEPS)) {
      query.setObject(1, renewal);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          double seconds = rows.getDouble(2);
          steps.add(new Bar(rows.getString(1), seconds, "%.2f s".formatted(seconds)));
        }
      }
    }
    return steps;
  }

  private static Instant time(JsonNode renewal, String name) {
    return Instant.parse(renewal.path(name).asText());
  }
}
