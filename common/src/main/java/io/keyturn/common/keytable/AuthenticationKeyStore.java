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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The authentication keys, as facts. Seals on the way in, opens on the way out, and allows only the
 * transitions of {@link KeyState}; the database allows one ACTIVE key a portal. Each method joins
 * the caller's transaction or makes its own.
 */
@ApplicationScoped
@Transactional
public class AuthenticationKeyStore {
  private static final String NEWEST_FIRST = " order by created_at desc, id desc";

  private static final Logger LOG = Logger.getLogger(AuthenticationKeyStore.class);

  private final DataSource source;
  private final PrivateKeySealer sealer;
  private final Clock clock;

  AuthenticationKeyStore(DataSource source, PrivateKeySealer sealer, Clock clock) {
    this.source = source;
    this.sealer = sealer;
    this.clock = clock;
  }

  /** Adds a fresh key as STAGED. */
  public AuthenticationKey stage(
      PortalId portal, CertifiedKeyPair pair, Optional<RenewalId> renewal) {
    var id = KeyId.next();
    var history = KeyHistory.begun(now(), renewal);
    var key = new AuthenticationKey(id, portal, pair.certificate(), KeyState.STAGED, history);
    KeyRow.insert(source, key, sealer.seal(portal, id, pair.privateKey()));
    return key;
  }

  /**
   * Makes a STAGED or RETIRING key ACTIVE and the one that was ACTIVE so far RETIRING, at once.
   * Harmless where the key is ACTIVE already.
   *
   * @throws IllegalStateException where the key is leaving the directory
   */
  public void activate(KeyId id) {
    var next = HeldKey.of(source, id);
    if (next.state() == KeyState.ACTIVE) {
      return;
    }
    if (next.leaving()) {
      throw new IllegalStateException("key " + id + " is leaving the directory");
    }
    var now = now();
    // The unique index is checked per statement: the old key must be out of the way first.
    next.supersede(now);
    next.activate(now);
  }

  /** Puts a STAGED or RETIRING key out of use for good and destroys its private half. */
  public void retire(KeyId id) {
    var key = HeldKey.of(source, id);
    if (key.state() != KeyState.RETIRED) {
      key.retire(now());
    }
  }

  /**
   * Notes that a RETIRING or abandoned key is about to leave the directory. From now on it cannot
   * become ACTIVE, so that its removal may come as late as it likes.
   *
   * @return false where the key is in use, or gone
   */
  public boolean leave(KeyId id) {
    var key = HeldKey.of(source, id);
    boolean out =
        key.state() == KeyState.STAGED ? key.abandoned() : key.state() == KeyState.RETIRING;
    if (out && !key.leaving()) {
      key.leave();
    }
    return out;
  }

  /** Lets a RETIRING key have its whole grace again; false where it is not RETIRING, or leaving. */
  public boolean keep(KeyId id) {
    var key = HeldKey.of(source, id);
    if (key.state() != KeyState.RETIRING || key.leaving()) {
      return false;
    }
    key.keep(now());
    return true;
  }

  /** Gives up a renewal's candidate: it counts no longer as made by it, and waits to be removed. */
  public void abandon(KeyId id) {
    HeldKey.of(source, id).abandon();
  }

  /** Gives up every STAGED key of a portal; a new renewal is about to make its own. */
  public void abandonStaged(PortalId portal) {
    new SqlStatement(
            source,
            "update authentication_key set abandoned = true"
                + " where portal_id = :portal and state = 'STAGED'")
        .set("portal", portal.value())
        .update();
  }

  public Optional<AuthenticationKey> find(KeyId id) {
    return first(where("id = :id").set("id", id.value()));
  }

  /** The one key the portal proves itself with, if it has one yet. */
  public Optional<AuthenticationKey> active(PortalId portal) {
    return first(keysOf(portal, "state = 'ACTIVE'"));
  }

  /** The key with this public name, if the portal ever had it. */
  public Optional<AuthenticationKey> find(PortalId portal, String kid) {
    return first(keysOf(portal, "kid = :kid").set("kid", kid));
  }

  /** The key that gave way to this one, if that was not the portal's first. */
  public Optional<AuthenticationKey> supersededBy(KeyId id) {
    return first(
        where("superseded_by = :id order by retiring_since desc limit 1").set("id", id.value()));
  }

  /** The key that this one gave way to, if it did. */
  public Optional<AuthenticationKey> successor(KeyId id) {
    return first(
        where("id = (select superseded_by from authentication_key where id = :id)")
            .set("id", id.value()));
  }

  /** The candidate of a renewal, if it has come that far. */
  public Optional<AuthenticationKey> madeBy(RenewalId renewal) {
    return first(where("renewal_id = :renewal and not abandoned").set("renewal", renewal.value()));
  }

  /** The portal's keys that consumers must find: all but the RETIRED ones, newest first. */
  public List<AuthenticationKey> published(PortalId portal) {
    return all(keysOf(portal, "state <> 'RETIRED'" + NEWEST_FIRST));
  }

  /** All keys the portal ever had, newest first. */
  public List<AuthenticationKey> history(PortalId portal) {
    return all(keysOf(portal, "true" + NEWEST_FIRST));
  }

  /** Superseded keys of all portals that wait to be retired, longest waiting first. */
  public List<AuthenticationKey> retiring(Instant since, int limit) {
    return all(
        where(
                "state = 'RETIRING' and retiring_since <= :since"
                    + " order by retiring_since limit :limit")
            .set("since", since)
            .set("limit", limit));
  }

  /** Candidates of all portals that were given up and wait to be removed, oldest first. */
  public List<AuthenticationKey> abandoned(int limit) {
    return all(
        where("abandoned and state = 'STAGED' order by created_at limit :limit")
            .set("limit", limit));
  }

  /**
   * The private half, opened.
   *
   * @return nothing where the key is gone or RETIRED
   * @throws io.keyturn.common.sealing.SealingException where it does not open
   */
  public Optional<CertifiedKeyPair> open(KeyId id) {
    return where("id = :id").set("id", id.value()).first(KeyRow::of).flatMap(this::open);
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

  private Optional<CertifiedKeyPair> open(KeyRow row) {
    var key = row.key();
    return row.sealed()
        .map(atRest -> sealer.open(key.portal(), key.id(), atRest))
        .map((PrivateKey secret) -> new CertifiedKeyPair(secret, key.certificate()));
  }

  private SqlStatement keysOf(PortalId portal, String condition) {
    return where("portal_id = :portal and " + condition).set("portal", portal.value());
  }

  private SqlStatement where(String condition) {
    return new SqlStatement(source, KeyRow.SELECT + "where " + condition);
  }

  private static Optional<AuthenticationKey> first(SqlStatement keys) {
    return keys.first(KeyRow::of).map(KeyRow::key);
  }

  private static List<AuthenticationKey> all(SqlStatement keys) {
    return keys.list(KeyRow::of).stream().map(KeyRow::key).toList();
  }

  /** Cut to what the table keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
