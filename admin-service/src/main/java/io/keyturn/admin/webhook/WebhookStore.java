package io.keyturn.admin.webhook;

import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.sealing.SealedSecret;
import io.keyturn.common.sealing.SecretSealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The webhooks. Seals their secrets on the way in and opens them on the way out. Each method joins
 * the caller's transaction or makes its own.
 */
@ApplicationScoped
@Transactional
class WebhookStore {
  private static final String SELECT =
      "select id, environment_id, url, state, created_by, created_at from webhook";

  private final EntityManager entities;
  private final SecretSealer sealer;

  WebhookStore(EntityManager entities, SecretSealer sealer) {
    this.entities = entities;
    this.sealer = sealer;
  }

  Webhook add(EnvironmentId environment, URI url, String createdBy, WebhookSecret secret) {
    var id = UUID.randomUUID();
    var atRest = sealer.seal(Webhook.owner(id), secret.bytes());
    entities
        .createNativeQuery(
            "insert into webhook (id, environment_id, url, state, sealed_secret, sealed_with,"
                + " created_by) values (:id, :environment, :url, 'ACTIVE', :secret, :version, :by)")
        .setParameter("id", id)
        .setParameter("environment", environment.value())
        .setParameter("url", url.toString())
        .setParameter("secret", atRest.bytes())
        .setParameter("version", atRest.version())
        .setParameter("by", createdBy)
        .executeUpdate();
    return find(id).orElseThrow();
  }

  Optional<Webhook> find(UUID id) {
    return webhooks(query(SELECT + " where id = :id").setParameter("id", id)).stream().findFirst();
  }

  /** The environment's webhooks, oldest first. */
  List<Webhook> of(EnvironmentId environment) {
    return webhooks(
        query(SELECT + " where environment_id = :environment order by created_at, id")
            .setParameter("environment", environment.value()));
  }

  /**
   * The secret, opened.
   *
   * @throws io.keyturn.common.sealing.SealingException where it does not open
   */
  Optional<WebhookSecret> secret(UUID id) {
    List<?> rows =
        query("select sealed_with, sealed_secret from webhook where id = :id")
            .setParameter("id", id)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new SealedSecret((Integer) row[0], (byte[]) row[1]))
        .map(atRest -> new WebhookSecret(sealer.open(Webhook.owner(id), atRest)))
        .findFirst();
  }

  void state(UUID id, WebhookState state) {
    entities
        .createNativeQuery("update webhook set state = :state where id = :id")
        .setParameter("id", id)
        .setParameter("state", state.name())
        .executeUpdate();
  }

  void secret(UUID id, WebhookSecret secret) {
    var atRest = sealer.seal(Webhook.owner(id), secret.bytes());
    entities
        .createNativeQuery(
            "update webhook set sealed_secret = :secret, sealed_with = :version where id = :id")
        .setParameter("id", id)
        .setParameter("secret", atRest.bytes())
        .setParameter("version", atRest.version())
        .executeUpdate();
  }

  void remove(UUID id) {
    entities
        .createNativeQuery("delete from webhook where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  private Query query(String sql) {
    return entities.createNativeQuery(sql, Object[].class);
  }

  private static List<Webhook> webhooks(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(WebhookStore::webhook).toList();
  }

  private static Webhook webhook(Object[] row) {
    return new Webhook(
        (UUID) row[0],
        new EnvironmentId((String) row[1]),
        URI.create((String) row[2]),
        WebhookState.valueOf((String) row[3]),
        (String) row[4],
        (Instant) row[5]);
  }
}
