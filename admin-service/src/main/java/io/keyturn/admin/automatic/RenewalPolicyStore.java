package io.keyturn.admin.automatic;

import static java.util.stream.Collectors.toMap;

import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policies, as facts. Each method joins the caller's transaction or makes its own. */
@ApplicationScoped
@Transactional
public class RenewalPolicyStore {
  private final RenewalPolicyRepository rows;
  private final EntityManager entities;

  RenewalPolicyStore(RenewalPolicyRepository rows, EntityManager entities) {
    this.rows = rows;
    this.entities = entities;
  }

  public Optional<RenewalPolicy> find(PortalId portal) {
    return rows.findByIdOptional(portal.value()).map(RenewalPolicyEntity::toPolicy);
  }

  /** The policies of those of these portals that have one. */
  public Map<PortalId, RenewalPolicy> find(Collection<PortalId> portals) {
    return rows.list("portalId in ?1", portals.stream().map(PortalId::value).toList()).stream()
        .collect(toMap(row -> new PortalId(row.portalId), RenewalPolicyEntity::toPolicy));
  }

  public void put(PortalId portal, RenewalPolicy policy) {
    var row = rows.findById(portal.value());
    if (row == null) {
      row = new RenewalPolicyEntity();
      row.portalId = portal.value();
      row.set(policy);
      rows.persist(row);
    } else {
      row.set(policy);
    }
  }

  /** Portals with a policy that is on, whose ACTIVE key has come within its threshold. */
  public List<PortalId> withinThreshold(Instant now) {
    List<?> found =
        entities
            .createNativeQuery(
                "select p.portal_id from renewal_policy p join authentication_key k"
                    + " on k.portal_id = p.portal_id and k.state = 'ACTIVE'"
                    + " where p.enabled and k.not_after <= cast(:now as timestamptz)"
                    + " + make_interval(days => p.threshold_days) order by k.not_after",
                String.class)
            .setParameter("now", now)
            .getResultList();
    return found.stream().map(id -> new PortalId((String) id)).toList();
  }
}
