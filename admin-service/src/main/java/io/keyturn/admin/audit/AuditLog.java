package io.keyturn.admin.audit;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes audit events in the transaction of what they tell of, so that neither is there without the
 * other, and reads them back.
 */
@ApplicationScoped
@Transactional
public class AuditLog {
  private static final int VERIFY_BATCH = 1000;

  private final AuditRepository rows;
  private final EntityManager entities;
  private final Clock clock;

  AuditLog(AuditRepository rows, EntityManager entities, Clock clock) {
    this.rows = rows;
    this.entities = entities;
    this.clock = clock;
  }

  /** Appends an event. Whoever else appends waits until the caller's transaction has ended. */
  public void append(AuditEntry entry) {
    // Released with the transaction, and thus sound behind a connection pooler as well.
    entities
        .createNativeQuery("select pg_advisory_xact_lock(hashtext('keyturn.audit'))", Object.class)
        .getResultList();
    var last = last();
    long seq = last.map(AuditEvent::seq).orElse(0L) + 1;
    var previous = last.map(AuditEvent::hash).orElse(AuditChain.START);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var hash = AuditChain.hash(previous, seq, at, entry);
    rows.persistAndFlush(AuditEventEntity.of(new AuditEvent(seq, at, entry, hash)));
  }

  /** The newest event. */
  public Optional<AuditEvent> last() {
    return rows.findAll(Sort.descending("seq"))
        .firstResultOptional()
        .map(AuditEventEntity::toEvent);
  }

  /** At most {@code limit} events, newest first, older than the given place. */
  public List<AuditEvent> page(AuditFilter filter, long before, int limit) {
    var where = new StringBuilder("seq < :before");
    Map<String, Object> values = new HashMap<>(Map.of("before", before));
    filter.portal().ifPresent(portal -> and(where, values, "portal = :portal", "portal", portal));
    filter.actor().ifPresent(actor -> and(where, values, "actor = :actor", "actor", actor));
    filter.action().ifPresent(action -> and(where, values, "action = :action", "action", action));
    filter.since().ifPresent(since -> and(where, values, "at >= :since", "since", since));
    return rows.find(where.toString(), Sort.descending("seq"), values).page(0, limit).stream()
        .map(AuditEventEntity::toEvent)
        .toList();
  }

  /** Walks the whole chain, in batches; says where it breaks first. */
  public Verification verify() {
    long seq = 0;
    var hash = AuditChain.START;
    List<AuditEvent> batch;
    do {
      batch =
          rows.find("seq > ?1", Sort.by("seq"), seq).page(0, VERIFY_BATCH).stream()
              .map(AuditEventEntity::toEvent)
              .toList();
      for (AuditEvent event : batch) {
        if (!AuditChain.follows(seq, hash, event)) {
          return new Verification(seq, hash, Optional.of(event.seq()));
        }
        seq = event.seq();
        hash = event.hash();
      }
      entities.clear();
    } while (batch.size() == VERIFY_BATCH);
    return new Verification(seq, hash, Optional.empty());
  }

  private static void and(
      StringBuilder where,
      Map<String, Object> values,
      String condition,
      String name,
      Object value) {
    where.append(" and ").append(condition);
    values.put(name, value);
  }

  /**
   * What a walk along the chain found.
   *
   * @param events how many events are sound
   * @param hash the hash of the last sound one: keep it elsewhere to notice a cut-off end
   * @param brokenAt the first event that does not follow
   */
  public record Verification(long events, String hash, Optional<Long> brokenAt) {}
}
