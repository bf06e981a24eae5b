package io.keyturn.admin.subscription;

import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The subscriptions, as facts. Each method joins the caller's transaction or makes its own. */
@ApplicationScoped
@Transactional
public class SubscriptionStore {
  private final SubscriptionRepository rows;

  SubscriptionStore(SubscriptionRepository rows) {
    this.rows = rows;
  }

  /** Those of an environment, by address; there are few. */
  public List<Subscription> list(EnvironmentId environment) {
    return rows.list("environmentId", Sort.by("address"), environment.value()).stream()
        .map(SubscriptionEntity::toSubscription)
        .toList();
  }

  public Optional<Subscription> find(UUID id) {
    return rows.findByIdOptional(id).map(SubscriptionEntity::toSubscription);
  }

  /** The subscription as it is and stays until the caller's transaction ends. */
  Optional<Subscription> hold(UUID id) {
    return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .map(SubscriptionEntity::toSubscription);
  }

  /** Lets nobody else add a subscription until the caller's transaction ends. */
  void holdEnvironment(EnvironmentId environment) {
    rows.getEntityManager()
        .createNativeQuery(
            "select id from environment where id = :id for no key update", String.class)
        .setParameter("id", environment.value())
        .getResultList();
  }

  /** The one of this address, whatever the case of its letters. */
  Optional<UUID> find(EnvironmentId environment, MailAddress address) {
    return rows.find(
            "environmentId = ?1 and lower(address) = ?2", environment.value(), address.lowerCase())
        .project(Id.class)
        .firstResultOptional()
        .map(Id::id);
  }

  /** So that the row can be held as it is then, and not as it was when it was found. */
  record Id(UUID id) {}

  /** How many there are, without those whose owner has unsubscribed. */
  long count(EnvironmentId environment) {
    return rows.count(
        "environmentId = ?1 and state <> ?2", environment.value(), SubscriptionState.UNSUBSCRIBED);
  }

  void add(Subscription subscription) {
    var row = new SubscriptionEntity();
    row.set(subscription);
    rows.persistAndFlush(row);
  }

  /** Replaces one that the caller holds. */
  void replace(Subscription subscription) {
    rows.findById(subscription.id()).set(subscription);
    rows.flush();
  }

  /** Removes one for good. */
  void remove(UUID id) {
    rows.deleteById(id);
    rows.flush();
  }

  /** Some whose owner was last asked before this instant and has not answered. */
  List<UUID> unanswered(Instant before, int limit) {
    return rows
        .find("state = ?1 and askedAt <= ?2", Sort.by("askedAt"), SubscriptionState.PENDING, before)
        .page(0, limit)
        .stream()
        .map(row -> row.id)
        .toList();
  }

  /** Which of these are no portals of the environment; the others are there until the end. */
  Set<PortalId> strangers(EnvironmentId environment, Set<PortalId> portals) {
    List<?> known =
        rows.getEntityManager()
            .createNativeQuery(
                "select id from portal where environment_id = :environment and id in (:ids)"
                    + " order by id for key share",
                String.class)
            .setParameter("environment", environment.value())
            .setParameter("ids", portals.stream().map(PortalId::value).collect(Collectors.toSet()))
            .getResultList();
    var strangers = new HashSet<>(portals);
    known.forEach(id -> strangers.remove(new PortalId((String) id)));
    return strangers;
  }

  /** The names of the portals that a subscription is limited to. */
  public List<String> portalNames(UUID id) {
    List<?> names =
        rows.getEntityManager()
            .createNativeQuery(
                "select p.name from subscription_portal s join portal p on p.id = s.portal_id"
                    + " where s.subscription_id = :id order by p.name, p.id",
                String.class)
            .setParameter("id", id)
            .getResultList();
    return names.stream().map(String.class::cast).toList();
  }
}
