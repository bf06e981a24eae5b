package io.keyturn.admin.notice.due;

import io.keyturn.admin.notice.Ladder;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets keys be looked at again at once, because somebody else wants to be told now. Harmless for
 * all others: of a step each recipient gets one notice, however often the key is looked at.
 */
@ApplicationScoped
public class FreshLook {
  private static final String OF_ENVIRONMENT =
      "update notice_schedule set look_at = '-infinity' where key_id in (select s.key_id"
          + " from notice_schedule s join authentication_key k on k.id = s.key_id"
          + " join portal p on p.id = k.portal_id where p.environment_id = :environment"
          + " and k.state = 'ACTIVE' and k.not_after <= :soon and (:all or p.id in (:portals))"
          // In one order, so that two of these wait for each other and never both.
          + " order by s.key_id for update of s)";

  private final EntityManager entities;
  private final Ladder ladder;
  private final Clock clock;

  FreshLook(EntityManager entities, Ladder ladder, Clock clock) {
    this.entities = entities;
    this.ladder = ladder;
    this.clock = clock;
  }

  /**
   * The ACTIVE keys of an environment that have come within the ladder's longest step; all others
   * will be looked at in time. In the caller's transaction.
   *
   * @param only the portals in question; nothing where all are
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void at(EnvironmentId environment, Optional<Set<PortalId>> only) {
    var portals = only.orElse(Set.of()).stream().map(PortalId::value).toList();
    entities
        .createNativeQuery(OF_ENVIRONMENT)
        .setParameter("environment", environment.value())
        .setParameter("soon", clock.instant().plus(ladder.steps().get(0)))
        .setParameter("all", only.isEmpty())
        .setParameter("portals", portals.isEmpty() ? List.of("") : portals)
        .executeUpdate();
  }
}
