package io.keyturn.admin.subscription;

import io.keyturn.common.expiry.Language;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

@Entity
@Table(name = "subscription")
class SubscriptionEntity {
  @Id UUID id;

  @Column(name = "environment_id")
  String environmentId;

  String address;
  String language;

  @Enumerated(EnumType.STRING)
  SubscriptionState state;

  @Column(name = "all_portals")
  boolean allPortals;

  /** One query for those of all subscriptions in a list. */
  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      name = "subscription_portal",
      joinColumns = @JoinColumn(name = "subscription_id"))
  @Column(name = "portal_id")
  @Fetch(FetchMode.SUBSELECT)
  Set<String> portals = new HashSet<>();

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column(name = "confirmed_at")
  Instant confirmedAt;

  @Column(name = "unsubscribed_at")
  Instant unsubscribedAt;

  void set(Subscription subscription) {
    id = subscription.id();
    environmentId = subscription.environment().value();
    address = subscription.address().value();
    set(subscription.wish());
    set(subscription.standing());
  }

  private void set(Wish wish) {
    var only = wish.coverage().only();
    language = wish.language().tag();
    allPortals = only.isEmpty();
    var wanted = only.orElse(Set.of()).stream().map(PortalId::value).collect(Collectors.toSet());
    portals.retainAll(wanted);
    portals.addAll(wanted);
  }

  private void set(Standing standing) {
    state = standing.state();
    createdBy = standing.createdBy();
    createdAt = standing.created();
    askedAt = standing.asked();
    confirmedAt = standing.confirmed().orElse(null);
    unsubscribedAt = standing.unsubscribed().orElse(null);
  }

  Subscription toSubscription() {
    var coverage =
        allPortals
            ? Coverage.ALL
            : Coverage.of(portals.stream().map(PortalId::new).collect(Collectors.toSet()));
    return new Subscription(
        id,
        new EnvironmentId(environmentId),
        new MailAddress(address),
        new Wish(Language.of(language).orElseThrow(), coverage),
        new Standing(
            state,
            createdBy,
            createdAt,
            askedAt,
            Optional.ofNullable(confirmedAt),
            Optional.ofNullable(unsubscribedAt)));
  }
}
