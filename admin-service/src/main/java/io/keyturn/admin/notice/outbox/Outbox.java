package io.keyturn.admin.notice.outbox;

import io.keyturn.admin.notice.NoticeKind;
import io.keyturn.admin.notice.NoticeState;
import io.keyturn.admin.notice.NoticeSubject;
import io.keyturn.admin.notice.Owed;
import io.keyturn.admin.notice.Recipient;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.problem.CorrelationFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Takes what is owed, in the caller's transaction, so that a notice is written if and only if that
 * for which it is owed is.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {
  private static final String ADD =
      "insert into notice (id, kind, channel, environment_id, portal_id, key_id, step, renewal_id,"
          + " occasion, recipient, language, subscription_id, state,"
          + " correlation_id, ended_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s)";

  /**
   * One that was cancelled is owed again where its key has become ACTIVE again, or its recipient
   * wants it again: in the language and under the subscription of now.
   */
  private static final String ADD_DUE_STEP =
      ADD.formatted("null")
          + " on conflict (key_id, step, channel, recipient) where kind = 'EXPIRY' do update"
          + " set state = 'DUE', ended_at = null, attempts = 0, lease_until = null,"
          + " fence = notice.fence + 1, due_at = clock_timestamp(), owed_since = clock_timestamp(),"
          + " language = excluded.language, subscription_id = excluded.subscription_id,"
          + " correlation_id = excluded.correlation_id"
          + " where notice.state = 'CANCELLED'";

  private static final String ADD_DUE = ADD.formatted("null") + " on conflict do nothing";
  private static final String ADD_SUPERSEDED =
      ADD.formatted("clock_timestamp()") + " on conflict do nothing";

  private final SqlBatch batch;

  Outbox(SqlBatch batch) {
    this.batch = batch;
  }

  /** Owes this, unless the recipient has got or will get the very same. */
  public void add(NoticeKind kind, NoticeSubject subject, Recipient recipient) {
    addAll(List.of(Owed.due(kind, subject, recipient)));
  }

  /** The same for many in few statements, no two of them the very same. */
  public void addAll(List<Owed> all) {
    batch.run(ADD_DUE_STEP, all.stream().filter(it -> due(it) && step(it)).toList(), Outbox::set);
    batch.run(ADD_DUE, all.stream().filter(it -> due(it) && !step(it)).toList(), Outbox::set);
    batch.run(ADD_SUPERSEDED, all.stream().filter(it -> !due(it)).toList(), Outbox::set);
  }

  private static boolean due(Owed owed) {
    return owed.state() == NoticeState.DUE;
  }

  private static boolean step(Owed owed) {
    return owed.kind() == NoticeKind.EXPIRY;
  }

  private static void set(PreparedStatement statement, Owed owed) throws SQLException {
    var subject = owed.subject();
    var recipient = owed.recipient();
    statement.setObject(1, UUID.randomUUID());
    statement.setString(2, owed.kind().name());
    statement.setString(3, recipient.channel().name());
    statement.setString(4, subject.environment().value());
    statement.setString(5, subject.portal().map(PortalId::value).orElse(null));
    statement.setObject(6, subject.key().map(KeyId::value).orElse(null), Types.OTHER);
    statement.setObject(7, subject.step().map(Duration::toSeconds).orElse(null), Types.BIGINT);
    statement.setObject(8, subject.renewal().map(RenewalId::value).orElse(null), Types.OTHER);
    statement.setInt(9, subject.occasion());
    statement.setString(10, recipient.name());
    statement.setString(11, recipient.language().tag());
    statement.setObject(12, recipient.subscription().orElse(null), Types.OTHER);
    statement.setString(13, owed.state().name());
    // Of the request, or of the renewal whose step is being run.
    statement.setString(14, CorrelationFilter.current().orElse(null));
  }
}
