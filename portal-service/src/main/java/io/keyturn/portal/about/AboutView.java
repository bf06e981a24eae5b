package io.keyturn.portal.about;

import io.keyturn.portal.about.AboutPage.Aside;
import io.keyturn.portal.connection.Connection;
import io.keyturn.portal.publication.PublishedKeys;
import io.keyturn.portal.publication.Unavailable;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Decides what a reader of the page gets to see. Reads memory only, as the facts do. */
@ApplicationScoped
class AboutView {
  private static final int REFRESH_SECONDS = 5;

  private final AboutFacts facts;
  private final PublishedKeys keys;
  private final Connection connection;
  private final AdminCenter center;
  private final Caller caller;

  AboutView(
      AboutFacts facts,
      PublishedKeys keys,
      Connection connection,
      AdminCenter center,
      Caller caller) {
    this.facts = facts;
    this.keys = keys;
    this.connection = connection;
    this.center = center;
    this.caller = caller;
  }

  /**
   * What the reader wants of the page.
   *
   * @param refresh that it looks again by itself while the portal is being made
   * @param clearing what became of the reader's wish to clear the cache
   */
  record Wish(boolean refresh, Optional<Clearing> clearing) {}

  /** The page; while the portal is being made it knows when to be shown anew. */
  TemplateInstance of(Frame frame, Wish wish) {
    var unavailable = keys.publication().fold(open -> Optional.<Unavailable>empty(), Optional::of);
    return unavailable
        .flatMap(SettingUp::of)
        .map(step -> settingUp(frame, step, wish.refresh() ? REFRESH_SECONDS : 0))
        .orElseGet(() -> about(frame, unavailable, wish.clearing()));
  }

  private TemplateInstance settingUp(Frame frame, SettingUp step, int refresh) {
    return AboutPage.settingUp(frame, facts.forEverybody(), step, refresh)
        .setAttribute(Pages.REFRESH, refresh);
  }

  private TemplateInstance about(
      Frame frame, Optional<Unavailable> unavailable, Optional<Clearing> clearing) {
    boolean all = frame.reader().seesAll();
    var about = all ? facts.inDetail(frame.language()) : facts.forEverybody();
    var aside =
        new Aside(
            unavailable.orElse(null),
            connection.status().reason().orElse(null),
            center.keyPage().orElse(null),
            clearing.orElse(null));
    return AboutPage.about(frame, about, aside, caller.wantedRole());
  }
}
