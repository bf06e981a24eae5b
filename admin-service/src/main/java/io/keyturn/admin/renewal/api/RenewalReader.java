package io.keyturn.admin.renewal.api;

import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.runner.RenewalStore;
import io.keyturn.admin.web.Cursor;
import io.keyturn.admin.web.Items;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.UUID;

/** Finds renewals and shows them; the same in API and pages. */
@ApplicationScoped
public class RenewalReader {
  private final RenewalStore store;
  private final RenewalViews views;

  RenewalReader(RenewalStore store, RenewalViews views) {
    this.store = store;
    this.views = views;
  }

  public RenewalView view(Renewal renewal) {
    return views.view(renewal);
  }

  Optional<Renewal> running(PortalId portal) {
    return store.running(portal);
  }

  /** The portal's latest renewal, whatever became of it. */
  public Optional<Renewal> latest(Portal portal) {
    return store.page(portal.id(), Optional.empty(), 1).stream().findFirst();
  }

  public Items<RenewalView> page(Portal portal, Optional<String> cursor, int limit) {
    var before = cursor.map(place -> id(place).orElseThrow(Cursor::malformed));
    var found = store.page(portal.id(), before, limit + 1).stream().map(views::view).toList();
    return Items.page(found, limit, view -> view.id().toString());
  }

  public Renewal find(Portal portal, String renewal) {
    return id(renewal)
        .flatMap(store::find)
        .filter(found -> found.portal().equals(portal.id()))
        .orElseThrow(
            () ->
                Problems.of(
                    Status.NOT_FOUND,
                    "renewal-unknown",
                    "This portal has no renewal with this id; check the list."));
  }

  private static Optional<RenewalId> id(String text) {
    try {
      return Optional.of(new RenewalId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
