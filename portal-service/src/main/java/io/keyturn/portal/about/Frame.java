package io.keyturn.portal.about;

import io.keyturn.common.expiry.ExpiryText;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.portal.PortalId;
import java.time.Instant;

/**
 * What every page needs: which portal, in which language, and who reads.
 *
 * @param reader null where that was not asked
 */
record Frame(PortalId portal, Language language, Reader reader, ExpiryText text) {

  static Frame of(PortalId portal, Language language, Reader reader) {
    return new Frame(portal, language, reader, new ExpiryText(language));
  }

  /**
   * Such as {@code 5 Aug 2027, 06:24 UTC}.
   *
   * @param instant ISO 8601
   */
  public String date(String instant) {
    return text.date(Instant.parse(instant));
  }
}
