package io.keyturn.admin.notice;

import io.keyturn.admin.testing.Database;
import io.keyturn.admin.testing.TestWorld;
import jakarta.enterprise.context.ApplicationScoped;

/** The notices as they lie in the table. */
@ApplicationScoped
public class NoticeRows {
  private final Database database;

  NoticeRows(Database database) {
    this.database = database;
  }

  /** How many notices to this address stand so. */
  public int count(String address, NoticeState state) {
    return Integer.parseInt(
        database.value(
            "select count(*) from notice where recipient = ? and state = ?",
            address,
            state.name()));
  }

  public void await(String address, NoticeState state, int notices) {
    TestWorld.await(() -> count(address, state) == notices);
  }

  /** A column of the one notice to this address. */
  public String only(String address, String column) {
    return database.value(
        "select " + column + "::text from notice where recipient = ? order by created_at desc",
        address);
  }
}
