package io.keyturn.admin.bulk;

import io.keyturn.admin.access.Caller;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.PortalFilter;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the portals that a bulk renewal is about: never more than the caller may manage. */
@ApplicationScoped
class BulkSelection {
  private static final int PAGE = 500;

  private final PortalStore portals;
  private final AuthenticationKeyStore keys;
  private final Caller caller;

  BulkSelection(PortalStore portals, AuthenticationKeyStore keys, Caller caller) {
    this.portals = portals;
    this.keys = keys;
    this.caller = caller;
  }

  List<PortalId> of(BulkRequest request) {
    var environment = Optional.ofNullable(request.environment()).map(EnvironmentId::new);
    var filter = new PortalFilter(environment, Optional.empty(), caller.visible());
    var chosen = new ArrayList<PortalId>();
    var after = "";
    List<Portal> page;
    do {
      page = portals.page(filter, after, PAGE);
      page.stream().filter(portal -> wanted(portal, request)).map(Portal::id).forEach(chosen::add);
      after = page.isEmpty() ? after : page.get(page.size() - 1).id().value();
    } while (page.size() == PAGE);
    return chosen;
  }

  private boolean wanted(Portal portal, BulkRequest request) {
    return caller.grants().manages(portal.id(), portal.environment())
        && keys.active(portal.id())
            .filter(
                key ->
                    request.expiringBefore() == null
                        || key.certificate().notAfter().isBefore(request.expiringBefore()))
            .isPresent();
  }
}
