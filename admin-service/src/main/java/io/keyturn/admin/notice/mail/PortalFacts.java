package io.keyturn.admin.notice.mail;

import io.keyturn.admin.notice.mail.Letter.Fact;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What letters about a portal have in common. */
@ApplicationScoped
class PortalFacts {
  private final PortalStore portals;
  private final EnvironmentStore environments;
  private final AuthenticationKeyStore keys;
  private final Clock clock;

  PortalFacts(
      PortalStore portals,
      EnvironmentStore environments,
      AuthenticationKeyStore keys,
      Clock clock) {
    this.portals = portals;
    this.environments = environments;
    this.keys = keys;
    this.clock = clock;
  }

  /** A portal as it is now; nothing where it is gone. */
  Optional<Found> find(PortalId id) {
    return portals.find(id).map(this::found);
  }

  private Found found(Portal portal) {
    var environment = environments.find(portal.environment()).orElseThrow();
    var key = keys.active(portal.id());
    return new Found(portal, environment, key, clock.instant());
  }

  /** The key before this one. */
  Optional<AuthenticationKey> before(AuthenticationKey key) {
    return keys.supersededBy(key.id());
  }

  /**
   * A portal with what belongs to it.
   *
   * @param key the ACTIVE one
   */
  record Found(
      Portal portal, Environment environment, Optional<AuthenticationKey> key, Instant now) {

    String name() {
      return portal.profile().name();
    }

    List<Fact> facts(Words words) {
      var facts = new ArrayList<Fact>();
      facts.add(new Fact(words.mail().portal(), name() + " (" + portal.id() + ")"));
      facts.add(new Fact(words.mail().environment(), environment.name()));
      key.map(AuthenticationKey::certificate)
          .ifPresent(
              it -> {
                facts.add(new Fact(words.mail().expiration(), words.date(it.notAfter())));
                facts.add(new Fact(words.mail().thumbprint(), it.thumbprint()));
              });
      return facts;
    }

    /** All mails about one key are one thread, the one that tells of its successor included. */
    static Optional<String> thread(Optional<AuthenticationKey> key) {
      return key.map(it -> "key-" + it.id());
    }
  }
}
