package io.keyturn.common.keytable;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyHistory;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.sealing.PrivateKeySealer;
import io.keyturn.common.sealing.SealingException;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The authentication keys, as facts. Seals on the way in, opens on the way out, and allows only the
 * transitions of {@link KeyState}; the database allows one ACTIVE key a portal. Each method joins
 * the caller's transaction or makes its own.
 */
@ApplicationScoped
@Transactional
public class AuthenticationKeyStore {
  private static final Sort NEWEST_FIRST = Sort.descending("createdAt", "id");

  private static final Logger LOG = Logger.getLogger(AuthenticationKeyStore.class);

  private final AuthenticationKeyRepository rows;
  private final PrivateKeySealer sealer;
  private final Clock clock;

  AuthenticationKeyStore(AuthenticationKeyRepository rows, PrivateKeySealer sealer, Clock clock) {
    this.rows = rows;
    this.sealer = sealer;
    this.clock = clock;
  }

  /** Adds a fresh key as STAGED. */
  public AuthenticationKey stage(
      PortalId portal, CertifiedKeyPair pair, Optional<RenewalId> renewal) {
    var id = KeyId.next();
    var history = KeyHistory.begun(now(), renewal);
    var key = new AuthenticationKey(id, portal, pair.certificate(), KeyState.STAGED, history);
    var row = AuthenticationKeyEntity.of(key, sealer.seal(portal, id, pair.privateKey()));
    rows.persistAndFlush(row);
    return row.toKey();
  }

  /**
   * Makes a STAGED or RETIRING key ACTIVE and the one that was ACTIVE so far RETIRING, at once.
   * Harmless where the key is ACTIVE already.
   *
   * @throws IllegalStateException where the key is leaving the directory
   */
  public void activate(KeyId id) {
    var next = lock(id);
    if (next.state == KeyState.ACTIVE) {
      return;
    }
    if (next.leaving) {
      throw new IllegalStateException("key " + id + " is leaving the directory");
    }
    var now = now();
    rows.find("portalId = ?1 and state = ?2", next.portalId, KeyState.ACTIVE)
        .firstResultOptional()
        .ifPresent(
            old -> {
              old.to(KeyState.RETIRING, now);
              old.supersededBy = next.id;
            });
    // The unique index is checked per statement: the old key must be out of the way first.
    rows.flush();
    next.to(KeyState.ACTIVE, now);
    next.supersededBy = null;
    rows.flush();
  }

  /** Puts a STAGED or RETIRING key out of use for good and destroys its private half. */
  public void retire(KeyId id) {
    var row = lock(id);
    if (row.state != KeyState.RETIRED) {
      row.to(KeyState.RETIRED, now());
    }
  }

  /**
   * Notes that a RETIRING or abandoned key is about to leave the directory. From now on it cannot
   * become ACTIVE, so that its removal may come as late as it likes.
   *
   * @return false where the key is in use, or gone
   */
  public boolean leave(KeyId id) {
    var row = lock(id);
    boolean out = row.state == KeyState.STAGED ? row.abandoned : row.state == KeyState.RETIRING;
    row.leaving = row.leaving || out;
    return out;
  }

  /** Lets a RETIRING key have its whole grace again; false where it is not RETIRING, or leaving. */
  public boolean keep(KeyId id) {
    var row = lock(id);
    if (row.state != KeyState.RETIRING || row.leaving) {
      return false;
    }
    row.retiringSince = clock.instant();
    return true;
  }

  /** Gives up a renewal's candidate: it counts no longer as made by it, and waits to be removed. */
  public void abandon(KeyId id) {
    lock(id).abandoned = true;
  }

  /** Gives up every STAGED key of a portal; a new renewal is about to make its own. */
  public void abandonStaged(PortalId portal) {
    rows.update(
        "abandoned = true where portalId = ?1 and state = ?2", portal.value(), KeyState.STAGED);
  }

  public Optional<AuthenticationKey> find(KeyId id) {
    return rows.findByIdOptional(id.value()).map(AuthenticationKeyEntity::toKey);
  }

  /** The one key the portal proves itself with, if it has one yet. */
  public Optional<AuthenticationKey> active(PortalId portal) {
    return rows.find("portalId = ?1 and state = ?2", portal.value(), KeyState.ACTIVE)
        .firstResultOptional()
        .map(AuthenticationKeyEntity::toKey);
  }

  /** The key with this public name, if the portal ever had it. */
  public Optional<AuthenticationKey> find(PortalId portal, String kid) {
    return rows.find("portalId = ?1 and kid = ?2", portal.value(), kid)
        .firstResultOptional()
        .map(AuthenticationKeyEntity::toKey);
  }

  /** The key that gave way to this one, if that was not the portal's first. */
  public Optional<AuthenticationKey> supersededBy(KeyId id) {
    return rows.find("supersededBy", Sort.descending("retiringSince"), id.value())
        .firstResultOptional()
        .map(AuthenticationKeyEntity::toKey);
  }

  /** The key that this one gave way to, if it did. */
  public Optional<AuthenticationKey> successor(KeyId id) {
    return rows.findByIdOptional(id.value())
        .map(row -> row.supersededBy)
        .flatMap(rows::findByIdOptional)
        .map(AuthenticationKeyEntity::toKey);
  }

  /** The candidate of a renewal, if it has come that far. */
  public Optional<AuthenticationKey> madeBy(RenewalId renewal) {
    return rows.find("renewalId = ?1 and abandoned = false", renewal.value())
        .firstResultOptional()
        .map(AuthenticationKeyEntity::toKey);
  }

  /** The portal's keys that consumers must find: all but the RETIRED ones, newest first. */
  public List<AuthenticationKey> published(PortalId portal) {
    var states = EnumSet.complementOf(EnumSet.of(KeyState.RETIRED));
    return rows.find("portalId = ?1 and state in ?2", NEWEST_FIRST, portal.value(), states).stream()
        .map(AuthenticationKeyEntity::toKey)
        .toList();
  }

  /** All keys the portal ever had, newest first. */
  public List<AuthenticationKey> history(PortalId portal) {
    return rows.find("portalId", NEWEST_FIRST, portal.value()).stream()
        .map(AuthenticationKeyEntity::toKey)
        .toList();
  }

  /** Superseded keys of all portals that wait to be retired, longest waiting first. */
  public List<AuthenticationKey> retiring(Instant since, int limit) {
    return rows
        .find(
            "state = ?1 and retiringSince <= ?2",
            Sort.by("retiringSince"),
            KeyState.RETIRING,
            since)
        .page(0, limit)
        .stream()
        .map(AuthenticationKeyEntity::toKey)
        .toList();
  }

  /** Candidates of all portals that were given up and wait to be removed, oldest first. */
  public List<AuthenticationKey> abandoned(int limit) {
    return rows
        .find("abandoned = true and state = ?1", Sort.by("createdAt"), KeyState.STAGED)
        .page(0, limit)
        .stream()
        .map(AuthenticationKeyEntity::toKey)
        .toList();
  }

  /**
   * The private half, opened.
   *
   * @return nothing where the key is gone or RETIRED
   * @throws io.keyturn.common.sealing.SealingException where it does not open
   */
  public Optional<CertifiedKeyPair> open(KeyId id) {
    return rows.findByIdOptional(id.value()).flatMap(this::open);
  }

  /**
   * The active key with its private half, for those who can do without: a lost key-encryption key
   * must not stand in the way of the renewal that makes up for it.
   *
   * @return nothing where the portal has no active key, or it does not open
   */
  public Optional<CertifiedKeyPair> openActive(PortalId portal) {
    try {
      return active(portal).flatMap(key -> open(key.id()));
    } catch (SealingException e) {
      LOG.warnf("portal %s: %s", portal, e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<CertifiedKeyPair> open(AuthenticationKeyEntity row) {
    var key = row.toKey();
    return row.sealed()
        .map(atRest -> sealer.open(key.portal(), key.id(), atRest))
        .map((PrivateKey secret) -> new CertifiedKeyPair(secret, key.certificate()));
  }

  /** The portal is locked first, so that two candidates of one portal take turns. */
  private AuthenticationKeyEntity lock(KeyId id) {
    rows.getEntityManager()
        .createNativeQuery(
            "select p.id from portal p join authentication_key k on k.portal_id = p.id"
                + " where k.id = :id for no key update of p")
        .setParameter("id", id.value())
        .getResultList();
    var row = rows.findById(id.value());
    if (row == null) {
      throw new IllegalStateException("key " + id + " is gone");
    }
    rows.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
    return row;
  }

  /** Cut to what the table keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
