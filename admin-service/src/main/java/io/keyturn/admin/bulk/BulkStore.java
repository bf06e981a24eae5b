package io.keyturn.admin.bulk;

import io.keyturn.admin.bulk.BulkView.Item;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The bulk renewals. Each method joins the caller's transaction or makes its own. */
@ApplicationScoped
@Transactional
public class BulkStore {
  private final EntityManager entities;

  BulkStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Adds a bulk renewal of these portals. */
  public UUID add(
      BulkRequest request, List<PortalId> portals, String requestedBy, String correlationId) {
    var id = UUID.randomUUID();
    query(
            "insert into bulk_renewal (id, requested_by, environment_id, expiring_before,"
                + " concurrency, correlation_id) values (:id, :by, cast(:environment as text),"
                + " cast(:before as timestamptz), :concurrency, :correlation)",
            id)
        .setParameter("by", requestedBy)
        .setParameter("environment", request.environment())
        .setParameter("before", request.expiringBefore())
        .setParameter("concurrency", request.atATime())
        .setParameter("correlation", correlationId)
        .executeUpdate();
    for (PortalId portal : portals) {
      query("insert into bulk_renewal_item values (:id, :portal, 'WAITING', null)", id)
          .setParameter("portal", portal.value())
          .executeUpdate();
    }
    return id;
  }

  public Optional<BulkView> find(UUID id) {
    var rows =
        rows(
            query(
                "select requested_by, environment_id, expiring_before, concurrency, created_at"
                    + " from bulk_renewal where id = :id",
                id));
    return rows.stream().findFirst().map(row -> view(id, row));
  }

  /**
   * The latest, newest first.
   *
   * @param by who has asked for them; nothing where that does not matter
   */
  public List<BulkSummary> latest(Optional<String> by, int limit) {
    var query =
        entities
            .createNativeQuery(
                "select b.id, b.requested_by, b.environment_id, b.expiring_before, b.created_at,"
                    + " count(i.portal_id),"
                    + " count(*) filter (where i.state in ('WAITING', 'RUNNING')),"
                    + " count(*) filter (where i.state = 'FAILED')"
                    + " from bulk_renewal b left join bulk_renewal_item i on i.bulk_id = b.id"
                    + (by.isPresent() ? " where b.requested_by = :by" : "")
                    + " group by b.id order by b.created_at desc, b.id limit :limit",
                Object[].class)
            .setParameter("limit", limit);
    by.ifPresent(name -> query.setParameter("by", name));
    return rows(query).stream().map(BulkStore::summary).toList();
  }

  private static BulkSummary summary(Object[] row) {
    return new BulkSummary(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (Instant) row[3],
        (Instant) row[4],
        (Long) row[5],
        (Long) row[6],
        (Long) row[7]);
  }

  /** Those that are not finished, oldest first. */
  public List<UUID> open() {
    List<?> found =
        entities
            .createNativeQuery(
                "select b.id from bulk_renewal b where exists (select 1 from bulk_renewal_item i"
                    + " where i.bulk_id = b.id and i.state in ('WAITING', 'RUNNING'))"
                    + " order by b.created_at",
                UUID.class)
            .getResultList();
    return found.stream().map(UUID.class::cast).toList();
  }

  /** One of them, held until the caller's transaction ends; nothing while another holds it. */
  public Optional<Open> claim(UUID id) {
    return rows(
            query(
                "select id, requested_by, concurrency, correlation_id from bulk_renewal"
                    + " where id = :id for update skip locked",
                id))
        .stream()
        .map(row -> new Open((UUID) row[0], (String) row[1], (Integer) row[2], (String) row[3]))
        .findFirst();
  }

  public void set(UUID id, PortalId portal, BulkState state, UUID renewal) {
    query(
            "update bulk_renewal_item set state = :state, renewal_id = cast(:renewal as uuid)"
                + " where bulk_id = :id and portal_id = :portal",
            id)
        .setParameter("state", state.name())
        .setParameter("renewal", renewal)
        .setParameter("portal", portal.value())
        .executeUpdate();
  }

  /** The portals of a bulk renewal by id. */
  public List<Item> items(UUID id) {
    return rows(
            query(
                "select portal_id, state, renewal_id from bulk_renewal_item where bulk_id = :id"
                    + " order by portal_id",
                id))
        .stream()
        .map(row -> new Item((String) row[0], BulkState.valueOf((String) row[1]), (UUID) row[2]))
        .toList();
  }

  /** A bulk renewal that has portals left. */
  public record Open(UUID id, String requestedBy, int concurrency, String correlationId) {}

  private BulkView view(UUID id, Object[] row) {
    var items = items(id);
    var counts =
        items.stream()
            .collect(Collectors.groupingBy(Item::state, TreeMap::new, Collectors.counting()));
    return new BulkView(
        id,
        (String) row[0],
        (String) row[1],
        (Instant) row[2],
        (Integer) row[3],
        (Instant) row[4],
        items.stream().noneMatch(item -> item.state().open()),
        counts,
        items);
  }

  private Query query(String sql, UUID id) {
    return entities.createNativeQuery(sql).setParameter("id", id);
  }

  private static List<Object[]> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }
}
