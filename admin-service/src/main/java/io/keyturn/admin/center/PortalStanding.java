package io.keyturn.admin.center;

import io.keyturn.admin.notice.Ladder;
import io.keyturn.admin.renewal.api.RenewalReader;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.Portal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

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

  public Standing of(Portal portal) {
    return Standing.of(
        portal.state(),
        active(portal).map(key -> key.certificate().notAfter()).orElse(null),
        renewals.latest(portal).map(renewal -> renewal.progress().state()).orElse(null),
        clock.instant(),
        ladder.steps().get(0));
  }

  public Optional<AuthenticationKey> active(Portal portal) {
    return keys.active(portal.id());
  }
}
