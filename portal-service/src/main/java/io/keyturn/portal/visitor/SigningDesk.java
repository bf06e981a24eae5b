package io.keyturn.portal.visitor;

import io.keyturn.portal.publication.PublishedKeys;
import io.keyturn.portal.signing.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Signs with the key this process loaded, as long as consumers can find it. Its private half is
 * opened once, not for each token.
 */
@ApplicationScoped
class SigningDesk {
  private final SigningKey key;
  private final PublishedKeys published;
  private volatile Signer signer;

  SigningDesk(SigningKey key, PublishedKeys published) {
    this.key = key;
    this.published = published;
  }

  /** Nothing while the portal has no key, or one that is not published (any more). */
  Optional<Signer> signer() {
    if (signer == null) {
      prepare();
    }
    return Optional.ofNullable(signer).filter(it -> publishes(it.kid()));
  }

  /** Once: from then on the key is the same until the process ends. */
  private synchronized void prepare() {
    if (signer == null) {
      key.pair().ifPresent(pair -> signer = new Signer(pair));
    }
  }

  private boolean publishes(String kid) {
    return published.publication().fold(open -> open.publicKeys().publishes(kid), why -> false);
  }
}
