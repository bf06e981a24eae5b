package io.keyturn.admin.warning;

import io.keyturn.admin.notice.Ladder;
import io.keyturn.admin.web.Items;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.keytable.PortalFilter.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** The portals whose key expires soon or has expired, soonest first; the same in API and pages. */
@ApplicationScoped
public class Warnings {
  private final WarningStore warnings;
  private final WarningViews views;
  private final Ladder ladder;
  private final Clock clock;

  Warnings(WarningStore warnings, WarningViews views, Ladder ladder, Clock clock) {
    this.warnings = warnings;
    this.views = views;
    this.ladder = ladder;
    this.clock = clock;
  }

  /** The first of them, in the reader's language. */
  public Items<WarningView> soonest(Optional<Visible> visible, int limit, Language language) {
    return page(visible, Place.START, limit, language);
  }

  Items<WarningView> page(Optional<Visible> visible, Place after, int limit, Language language) {
    var until = clock.instant().plus(ladder.steps().get(0));
    var found = warnings.page(until, visible, after, limit + 1);
    var page = Items.page(found, limit, warning -> warning.place().id());
    return new Items<>(views.of(page.items(), language), page.next());
  }
}
