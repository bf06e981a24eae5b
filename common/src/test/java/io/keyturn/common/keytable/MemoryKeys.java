package io.keyturn.common.keytable;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyHistory;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The key table in memory, for pure tests: the transitions of {@link KeyState}, the unique indexes,
 * and transactions that are there as a whole or not at all.
 */
@Vetoed
public final class MemoryKeys extends AuthenticationKeyStore {
  private final Clock clock;
  private Map<KeyId, Row> rows = new LinkedHashMap<>();

  private record Row(
      AuthenticationKey key,
      Optional<CertifiedKeyPair> secret,
      Optional<KeyId> supersededBy,
      boolean abandoned) {

    Row to(KeyState target, Instant now) {
      var past = key.history();
      boolean retiring = target == KeyState.RETIRING;
      boolean retired = target == KeyState.RETIRED;
      var history =
          new KeyHistory(
              past.createdAt(),
              target == KeyState.ACTIVE ? Optional.of(now) : past.activatedAt(),
              retiring ? Optional.of(now) : retired ? past.retiringSince() : Optional.empty(),
              retired ? Optional.of(now) : Optional.empty(),
              past.renewal(),
              past.leaving());
      var next =
          new AuthenticationKey(
              key.id(), key.portal(), key.certificate(), key.state().to(target), history);
      return new Row(next, retired ? Optional.empty() : secret, supersededBy, abandoned);
    }

    Row supersededBy(Optional<KeyId> successor) {
      return new Row(key, secret, successor, abandoned);
    }

    Row leaving() {
      var past = key.history();
      var history =
          new KeyHistory(
              past.createdAt(),
              past.activatedAt(),
              past.retiringSince(),
              past.retiredAt(),
              past.renewal(),
              true);
      return new Row(
          new AuthenticationKey(key.id(), key.portal(), key.certificate(), key.state(), history),
          secret,
          supersededBy,
          abandoned);
    }

    Row givenUp() {
      return new Row(key, secret, supersededBy, true);
    }
  }

  public MemoryKeys(Clock clock) {
    super(null, null, clock);
    this.clock = clock;
  }

  /** Does all of this, or nothing where it throws. */
  public void transaction(Runnable work) {
    var before = new LinkedHashMap<>(rows);
    try {
      work.run();
    } catch (RuntimeException e) {
      rows = before;
      throw e;
    }
  }

  /** Every key there is, oldest first. */
  public List<AuthenticationKey> all() {
    return rows.values().stream().map(Row::key).toList();
  }

  @Override
  public AuthenticationKey stage(
      PortalId portal, CertifiedKeyPair pair, Optional<RenewalId> renewal) {
    var history = KeyHistory.begun(clock.instant(), renewal);
    var key =
        new AuthenticationKey(KeyId.next(), portal, pair.certificate(), KeyState.STAGED, history);
    put(new Row(key, Optional.of(pair), Optional.empty(), false));
    return key;
  }

  @Override
  public void activate(KeyId id) {
    var next = row(id);
    if (next.key().state() == KeyState.ACTIVE) {
      return;
    }
    if (next.key().history().leaving()) {
      throw new IllegalStateException("key " + id + " is leaving the directory");
    }
    active(next.key().portal())
        .map(AuthenticationKey::id)
        .ifPresent(
            old ->
                put(row(old).to(KeyState.RETIRING, clock.instant()).supersededBy(Optional.of(id))));
    put(next.to(KeyState.ACTIVE, clock.instant()).supersededBy(Optional.empty()));
  }

  @Override
  public void retire(KeyId id) {
    if (row(id).key().state() != KeyState.RETIRED) {
      put(row(id).to(KeyState.RETIRED, clock.instant()));
    }
  }

  @Override
  public boolean leave(KeyId id) {
    var row = row(id);
    var key = row.key();
    boolean out =
        key.state() == KeyState.STAGED ? row.abandoned() : key.state() == KeyState.RETIRING;
    if (out) {
      put(row.leaving());
    }
    return out;
  }

  @Override
  public void abandon(KeyId id) {
    put(row(id).givenUp());
  }

  @Override
  public void abandonStaged(PortalId portal) {
    found(row -> of(portal, row) && row.key().state() == KeyState.STAGED)
        .forEach(key -> abandon(key.id()));
  }

  @Override
  public Optional<AuthenticationKey> find(KeyId id) {
    return Optional.ofNullable(rows.get(id)).map(Row::key);
  }

  @Override
  public Optional<AuthenticationKey> active(PortalId portal) {
    return found(row -> of(portal, row) && row.key().state() == KeyState.ACTIVE).stream()
        .findFirst();
  }

  @Override
  public Optional<AuthenticationKey> supersededBy(KeyId id) {
    return found(row -> row.supersededBy().equals(Optional.of(id))).stream()
        .max(Comparator.comparing(key -> key.history().retiringSince().orElse(Instant.MIN)));
  }

  @Override
  public Optional<AuthenticationKey> madeBy(RenewalId renewal) {
    return found(row -> !row.abandoned() && madeBy(renewal, row)).stream().findFirst();
  }

  @Override
  public List<AuthenticationKey> history(PortalId portal) {
    return found(row -> of(portal, row));
  }

  @Override
  public List<AuthenticationKey> retiring(Instant since, int limit) {
    return found(row -> row.key().state() == KeyState.RETIRING).stream()
        .filter(key -> !key.history().retiringSince().orElseThrow().isAfter(since))
        .limit(limit)
        .toList();
  }

  @Override
  public List<AuthenticationKey> abandoned(int limit) {
    return found(row -> row.abandoned() && row.key().state() == KeyState.STAGED).stream()
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<CertifiedKeyPair> open(KeyId id) {
    return Optional.ofNullable(rows.get(id)).flatMap(Row::secret);
  }

  @Override
  public Optional<CertifiedKeyPair> openActive(PortalId portal) {
    return active(portal).flatMap(key -> open(key.id()));
  }

  private List<AuthenticationKey> found(Predicate<Row> wanted) {
    return rows.values().stream().filter(wanted).map(Row::key).toList();
  }

  private static boolean of(PortalId portal, Row row) {
    return row.key().portal().equals(portal);
  }

  private static boolean madeBy(RenewalId renewal, Row row) {
    return row.key().history().renewal().equals(Optional.of(renewal));
  }

  private Row row(KeyId id) {
    var row = rows.get(id);
    if (row == null) {
      throw new IllegalStateException("key " + id + " is gone");
    }
    return row;
  }

  private void put(Row row) {
    for (Row other : rows.values()) {
      if (!other.key().id().equals(row.key().id())) {
        refuseSecond(row, other);
      }
    }
    rows.put(row.key().id(), row);
  }

  /** As the partial unique indexes do. */
  private static void refuseSecond(Row row, Row other) {
    if (bothActive(row, other)) {
      throw new IllegalStateException("a second ACTIVE key of " + row.key().portal());
    }
    if (bothCandidates(row, other)) {
      throw new IllegalStateException("a second candidate of " + row.key().history().renewal());
    }
  }

  private static boolean bothActive(Row one, Row other) {
    return one.key().state() == KeyState.ACTIVE
        && other.key().state() == KeyState.ACTIVE
        && of(one.key().portal(), other);
  }

  private static boolean bothCandidates(Row one, Row other) {
    var renewal = one.key().history().renewal();
    return !one.abandoned()
        && !other.abandoned()
        && renewal.filter(id -> madeBy(id, other)).isPresent();
  }
}
