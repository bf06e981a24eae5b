package io.keyturn.common.keytable;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.key.KeyState;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * A key whose row is held until the caller's transaction ends, so that what was read of it stays
 * true. For one change: what is read is what was there before.
 */
final class HeldKey {
  private final DataSource source;
  private final KeyRow row;

  private HeldKey(DataSource source, KeyRow row) {
    this.source = source;
    this.row = row;
  }

  /**
   * Waits for the row. The portal is locked first, so that two candidates of one portal take turns.
   *
   * @throws IllegalStateException where the key is gone
   */
  static HeldKey of(DataSource source, KeyId id) {
    new SqlStatement(
            source,
            "select p.id from portal p join authentication_key k on k.portal_id = p.id"
                + " where k.id = :id for no key update of p")
        .set("id", id.value())
        .first(found -> found.getString("id"));
    return new SqlStatement(source, KeyRow.SELECT + "where id = :id for no key update")
        .set("id", id.value())
        .first(KeyRow::of)
        .map(row -> new HeldKey(source, row))
        .orElseThrow(() -> new IllegalStateException("key " + id + " is gone"));
  }

  AuthenticationKey key() {
    return row.key();
  }

  KeyState state() {
    return row.key().state();
  }

  boolean leaving() {
    return row.key().history().leaving();
  }

  boolean abandoned() {
    return row.abandoned();
  }

  /** Makes the portal's ACTIVE key, if it has one, RETIRING in favour of this one. */
  void supersede(Instant now) {
    new SqlStatement(
            source,
            "update authentication_key set state = :retiring, retiring_since = :now,"
                + " superseded_by = :id where portal_id = :portal and state = 'ACTIVE'")
        .set("retiring", KeyState.ACTIVE.to(KeyState.RETIRING).name())
        .set("now", now)
        .set("id", key().id().value())
        .set("portal", key().portal().value())
        .update();
  }

  /**
   * Becomes ACTIVE.
   *
   * @throws IllegalStateException where that is not legal
   */
  void activate(Instant now) {
    move(KeyState.ACTIVE, "activated_at = :now, retiring_since = null, superseded_by = null", now);
  }

  /**
   * Becomes RETIRED, and its private half is destroyed.
   *
   * @throws IllegalStateException where that is not legal
   */
  void retire(Instant now) {
    move(KeyState.RETIRED, "retired_at = :now, sealed_private_key = null, sealed_with = null", now);
  }

  void leave() {
    change("leaving = true").update();
  }

  void abandon() {
    change("abandoned = true").update();
  }

  /** Has been RETIRING since now only. */
  void keep(Instant now) {
    change("retiring_since = :now").set("now", now).update();
  }

  private void move(KeyState target, String what, Instant now) {
    change("state = :state, " + what)
        .set("state", state().to(target).name())
        .set("now", now)
        .update();
  }

  private SqlStatement change(String what) {
    return new SqlStatement(source, "update authentication_key set " + what + " where id = :id")
        .set("id", key().id().value());
  }
}
