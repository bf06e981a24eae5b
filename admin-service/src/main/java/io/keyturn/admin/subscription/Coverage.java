package io.keyturn.admin.subscription;

import io.keyturn.common.portal.PortalId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The portals of an environment that somebody is told about.
 *
 * @param only these; nothing where all are meant, also those that are yet to come
 */
public record Coverage(Optional<Set<PortalId>> only) {
  /** All portals of the environment. */
  public static final Coverage ALL = new Coverage(Optional.empty());

  public Coverage {
    only = only.map(Set::copyOf);
  }

  /** These portals and no other. */
  public static Coverage of(Set<PortalId> portals) {
    return new Coverage(Optional.of(portals));
  }

  boolean covers(PortalId portal) {
    return only.map(portals -> portals.contains(portal)).orElse(true);
  }

  /** Whether it holds nothing that the other one does not. */
  boolean within(Coverage other) {
    return other.only.isEmpty()
        || only.map(portals -> other.only.get().containsAll(portals)).orElse(false);
  }

  @Override
  public String toString() {
    return only.map(
            portals ->
                portals.stream().map(PortalId::value).sorted().collect(Collectors.joining(", ")))
        .orElse("all portals");
  }
}
