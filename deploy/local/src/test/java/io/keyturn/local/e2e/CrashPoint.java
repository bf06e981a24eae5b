package io.keyturn.local.e2e;

import java.io.IOException;
import java.sql.SQLException;

/** Where admin-service is killed: before and after each effect of each step of a renewal. */
enum CrashPoint {
  BEFORE_THE_KEY_IS_STAGED("insert", "authentication_key", "new.state = 'STAGED'"),
  AFTER_THE_KEY_IS_STAGED("update", "renewal", claimed("REGISTER")),
  AFTER_THE_KEY_IS_REGISTERED("update", "renewal", moved("REGISTER", "PROVE")),
  AFTER_THE_KEY_IS_PROVED("update", "renewal", moved("PROVE", "ACTIVATE")),
  BEFORE_THE_KEY_IS_ACTIVE(
      "update", "authentication_key", "old.state = 'STAGED' and new.state = 'ACTIVE'"),
  AFTER_THE_KEY_IS_ACTIVE("update", "renewal", claimed("RESTART")),
  BEFORE_THE_RESTART_IS_MARKED(
      "update", "portal", "new.restart_marker is distinct from old.restart_marker"),
  AFTER_THE_PORTAL_IS_TOLD("update", "renewal", released("RESTART")),
  AFTER_THE_RESTART("update", "renewal", moved("RESTART", "VERIFY")),
  BEFORE_THE_END("update", "renewal", "new.state = 'SUCCEEDED'"),
  BEFORE_THE_OLD_KEY_IS_DESTROYED("update", "authentication_key", "new.state = 'RETIRED'");

  private final String event;
  private final String table;
  private final String condition;

  CrashPoint(String event, String table, String condition) {
    this.event = event;
    this.table = table;
    this.condition = condition;
  }

  HoldPoint hold(KeyTable keyTable) throws SQLException {
    return HoldPoint.on(keyTable, event, table, condition);
  }

  /** Loses the answer to the commit that this is a part of. */
  LostAnswer loseAnswer(KeyTable keyTable, int postgres) throws IOException, SQLException {
    return LostAnswer.of(keyTable, postgres, event, table, condition);
  }

  private static String claimed(String step) {
    return "new.step = '%s' and new.fence > old.fence".formatted(step);
  }

  private static String moved(String from, String to) {
    return "old.step = '%s' and new.step = '%s'".formatted(from, to);
  }

  private static String released(String step) {
    return "new.step = '%s' and old.lease_owner is not null and new.lease_owner is null"
        .formatted(step);
  }
}
