package io.keyturn.common.keytable;

import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.inject.Vetoed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The portals in memory, for pure tests. */
@Vetoed
public final class MemoryPortals extends PortalStore {
  private final Map<PortalId, Portal> portals = new HashMap<>();

  public MemoryPortals() {
    super(null);
  }

  @Override
  public Optional<Portal> find(PortalId id) {
    return Optional.ofNullable(portals.get(id));
  }

  @Override
  public boolean add(Portal portal) {
    return portals.putIfAbsent(portal.id(), portal) == null;
  }

  @Override
  public boolean replace(Portal portal) {
    return portals.replace(portal.id(), portal) != null;
  }
}
