package io.keyturn.admin.calendar;

import io.keyturn.admin.automatic.RenewalPolicy;
import io.keyturn.admin.automatic.RenewalPolicyStore;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what a calendar shows, the soonest expirations first. */
@ApplicationScoped
class Expiries {
  private final EntityManager entities;
  private final RenewalPolicyStore policies;
  private final CalendarConfig config;
  private final Clock clock;

  Expiries(
      EntityManager entities, RenewalPolicyStore policies, CalendarConfig config, Clock clock) {
    this.entities = entities;
    this.policies = policies;
    this.config = config;
    this.clock = clock;
  }

  @Transactional
  List<Expiry> of(EnvironmentId environment) {
    List<?> found =
        entities
            .createNativeQuery(
                "select k.id, p.id, p.name, k.activated_at, k.not_after from portal p"
                    + " join authentication_key k on k.portal_id = p.id and k.state = 'ACTIVE'"
                    + " where p.environment_id = :environment order by k.not_after, p.id"
                    + " limit :limit",
                Object[].class)
            .setParameter("environment", environment.value())
            .setParameter("limit", config.portals())
            .getResultList();
    var rows = found.stream().map(Object[].class::cast).toList();
    var known = policies.find(rows.stream().map(row -> new PortalId((String) row[1])).toList());
    return rows.stream().map(row -> expiry(row, known)).toList();
  }

  private Expiry expiry(Object[] row, Map<PortalId, RenewalPolicy> known) {
    var portal = new PortalId((String) row[1]);
    var expiration = (Instant) row[4];
    var now = clock.instant();
    var planned =
        Optional.ofNullable(known.get(portal))
            .flatMap(policy -> policy.planned(expiration, now))
            .filter(now::isBefore);
    return new Expiry(
        new KeyId((UUID) row[0]), portal, (String) row[2], (Instant) row[3], expiration, planned);
  }
}
