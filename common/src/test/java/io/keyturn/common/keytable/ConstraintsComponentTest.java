package io.keyturn.common.keytable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whoever asks: plain SQL, past every store. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class ConstraintsComponentTest {
  private static final String CHECK = "23514";
  private static final String UNIQUE = "23505";
  private static final String FOREIGN_KEY = "23503";

  @Inject KeyTable table;

  private PortalId portal;
  private AuthenticationKey active;

  @BeforeEach
  void aPortalWithAnActiveKey() {
    portal = table.portal().id();
    active = table.activeKey(portal);
  }

  private SQLException refuses(String code, String sql, Object... values) {
    var refusal = assertThrows(SQLException.class, () -> table.execute(sql, values));
    assertEquals(code, refusal.getSQLState(), refusal.getMessage());
    return refusal;
  }

  @Test
  void twoActiveKeysOfOnePortal() {
    var staged = table.stagedKey(portal);

    var refusal =
        refuses(
            UNIQUE,
            "update authentication_key set state = 'ACTIVE', activated_at = now() where id = ?",
            staged.id().value());

    assertTrue(refusal.getMessage().contains("authentication_key_one_active_per_portal"));
  }

  @Test
  void twoPortalsMayHaveAnActiveKeyEach() throws SQLException {
    table.activeKey(table.portal().id());

    var active =
        table.ask(
            "select count(distinct portal_id) > 1 from authentication_key where state = 'ACTIVE'");

    assertEquals(true, active);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = 'BROKEN'",
        "state = 'active'",
        "not_after = not_before",
        "not_after = not_before - interval '1 second'",
        "kid = 'short'",
        "kid = repeat('*', 43)",
        "sealed_private_key = null",
        "sealed_private_key = null, sealed_with = null",
        "sealed_with = null",
        "activated_at = null",
        "retired_at = now()",
        "state = 'RETIRING'",
        "state = 'RETIRED', retired_at = now()",
        "state = 'RETIRED', sealed_private_key = null, sealed_with = null"
      })
  void anImpossibleKey(String change) {
    refuses(
        CHECK, "update authentication_key set " + change + " where id = ?", active.id().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"state", "kid", "certificate", "not_before", "not_after", "portal_id"})
  void aKeyWithoutWhatMakesItOne(String column) {
    refuses(
        "23502",
        "update authentication_key set " + column + " = null where id = ?",
        active.id().value());
  }

  @Test
  void aKidThatWasEverUsed() {
    var other = table.stagedKey(table.portal().id());

    refuses(
        UNIQUE,
        "update authentication_key set kid = ? where id = ?",
        active.kid(),
        other.id().value());
  }

  @Test
  void twoKeysOfOneRenewal() throws SQLException {
    var renewal = table.renewal(portal, "RUNNING");
    var other = table.stagedKey(portal);
    var sql = "update authentication_key set renewal_id = ? where id = ?";
    table.execute(sql, renewal, active.id().value());

    refuses(UNIQUE, sql, renewal, other.id().value());
  }

  @Test
  void twoOpenRenewalsOfOnePortal() throws SQLException {
    table.renewal(portal, "FAILED");
    table.renewal(portal, "SUCCEEDED");
    table.renewal(portal, "ROLLED_BACK");
    table.renewal(portal, "RUNNING");

    var refusal = assertThrows(SQLException.class, () -> table.renewal(portal, "RUNNING"));

    assertTrue(refusal.getMessage().contains("renewal_one_open_per_portal"));
  }

  @Test
  void twoRenewalsUnderOneIdempotencyKey() throws SQLException {
    var first = table.renewal(portal, "SUCCEEDED");
    var second = table.renewal(portal, "SUCCEEDED");
    var elsewhere = table.renewal(table.portal().id(), "SUCCEEDED");
    var sql = "update renewal set idempotency_key = 'once' where id = ?";
    table.execute(sql, first);
    table.execute(sql, elsewhere);

    refuses(UNIQUE, sql, second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = 'DONE'",
        "step = 'PUBLISH'",
        "reason = 'BOREDOM'",
        "key_size = 1024",
        "attempts = -1",
        "failures = -1",
        "state = 'SUCCEEDED'",
        "finished_at = now()",
        "state = 'FAILED', finished_at = now(), code = null"
      })
  void anImpossibleRenewal(String change) throws SQLException {
    var renewal = table.renewal(portal, "RUNNING");

    refuses(CHECK, "update renewal set " + change + " where id = ?", renewal);
  }

  @ParameterizedTest
  @CsvSource({"GENERATE, 0 seconds, ''", "PUBLISH, 0 seconds, 23514", "VERIFY, -1 second, 23514"})
  void aStepThatEndsBeforeItBegins(String step, String took, String code) throws SQLException {
    var sql =
        "insert into renewal_step (renewal_id, step, started_at, finished_at)"
            + " values (?, ?, now(), now() + ?::interval)";
    var renewal = table.renewal(portal, "RUNNING");

    if (code.isEmpty()) {
      assertEquals(1, table.execute(sql, renewal, step, took));
    } else {
      refuses(code, sql, renewal, step, took);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = 'BROKEN'",
        "id = 'Contoso'",
        "id = 'no'",
        "name = ''",
        "name = repeat('x', 201)",
        "type = ''",
        "restart_marker = gen_random_uuid()",
        "restart_requested_at = now()"
      })
  void anImpossiblePortal(String change) {
    // A portal without keys: nothing refers to its id.
    var bare = table.portal().id();

    refuses(CHECK, "update portal set " + change + " where id = ?", bare.value());
  }

  @Test
  void twoPortalsWithOneApplication() {
    var other = table.portal();

    refuses(
        UNIQUE, "update portal set client_id = ? where id = ?", other.clientId(), portal.value());
  }

  @Test
  void anEnvironmentThatStillHasPortals() {
    refuses(FOREIGN_KEY, "delete from environment where id = 'contoso-org'");
    refuses(
        FOREIGN_KEY, "update portal set environment_id = 'nowhere' where id = ?", portal.value());
  }
}
