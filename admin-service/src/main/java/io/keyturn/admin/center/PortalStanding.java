package io.keyturn.admin.center;

import io.keyturn.admin.notice.Ladder;
import io.keyturn.admin.renewal.api.RenewalReader;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.Portal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Looks how one portal stands. */
@ApplicationScoped
public class PortalStanding {
  private final AuthenticationKeyStore keys;
  private final RenewalReader renewals;
  private final Ladder ladder;
  private final Clock clock;

  PortalStanding(AuthenticationKeyStore keys, RenewalReader renewals, Ladder ladder, Clock clock) {
    this.keys = keys;
    this.renewals = renewals;
    this.ladder = ladder;
    this.clock = clock;
  }

  /** When its ACTIVE key expires; null where there is none. */
  public Instant expiresAt(Portal portal) {
    return keys.active(portal.id()).map(key -> key.certificate().notAfter()).orElse(null);
  }

  /**
   * How it stands.
   *
   * @param expiresAt of its ACTIVE key, null where there is none
   */
  public Standing of(Portal portal, Instant expiresAt) {
    return Standing.of(
        portal.state(),
        expiresAt,
        renewals.latest(portal).map(renewal -> renewal.progress().state()).orElse(null),
        clock.instant(),
        ladder.steps().get(0));
  }
}
