package io.keyturn.portal.about;

import io.keyturn.common.expiry.Language;
import io.keyturn.common.portal.PortalId;
import io.keyturn.portal.connection.Connection;
import io.keyturn.portal.publication.PublishedKeys;
import jakarta.enterprise.context.ApplicationScoped;

/** Gathers what is said of the portal. Reads memory only: it works while the database is away. */
@ApplicationScoped
class AboutFacts {
  private final PortalId portal;
  private final PublishedKeys keys;
  private final Connection connection;
  private final ProductInfo product;
  private final ExpiryNotices notices;

  AboutFacts(
      PortalId portal,
      PublishedKeys keys,
      Connection connection,
      ProductInfo product,
      ExpiryNotices notices) {
    this.portal = portal;
    this.keys = keys;
    this.connection = connection;
    this.product = product;
    this.notices = notices;
  }

  /** What everybody is told. */
  About forEverybody() {
    return about(null);
  }

  /** All there is, in the reader's language; no details where the keys have not been loaded. */
  About inDetail(Language language) {
    var details =
        keys.keys()
            .map(
                loaded ->
                    Details.of(
                        loaded,
                        Details.Connection.of(connection.status(), Words.in(language)),
                        notices.of(loaded, language).orElse(null)));
    return about(details.orElse(null));
  }

  private About about(Details details) {
    return new About(product.name(), product.version(), portal.value(), details);
  }
}
