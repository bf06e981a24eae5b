package io.keyturn.portal.publication;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.visitor.VisitorClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The portal as it was read from the key table at one time.
 *
 * @param published the keys that are STAGED, ACTIVE or RETIRING
 * @param clients who may have tokens of visitors
 * @param consumers names of those who are known to check tokens
 */
public record PortalKeys(
    Portal portal,
    Environment environment,
    List<AuthenticationKey> published,
    List<VisitorClient> clients,
    Set<String> consumers) {

  /** The one key the portal proves itself with, if it has one yet. */
  public Optional<AuthenticationKey> active() {
    return published.stream().filter(key -> key.state() == KeyState.ACTIVE).findFirst();
  }

  /** True while consumers can find the key of this name. */
  public boolean publishes(String kid) {
    return published.stream().anyMatch(key -> key.kid().equals(kid));
  }
}
