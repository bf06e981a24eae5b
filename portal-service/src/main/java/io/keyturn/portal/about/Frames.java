package io.keyturn.portal.about;

import io.keyturn.common.browser.PageLanguage;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the frames of pages. */
@ApplicationScoped
class Frames {
  private final PortalId portal;
  private final PageLanguage language;

  Frames(PortalId portal, PageLanguage language) {
    this.portal = portal;
    this.language = language;
  }

  /** The language of the page that is being asked for; to be read before anything is waited for. */
  Language language() {
    return language.spoken();
  }

  /** The language of data: that of the request alone. */
  Language accepted() {
    return language.accepted();
  }

  Frame of(Language spoken, Reader reader) {
    return Frame.of(portal, spoken, reader);
  }
}
