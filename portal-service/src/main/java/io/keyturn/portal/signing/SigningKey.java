package io.keyturn.portal.signing;

import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.sealing.SealingException;
import io.keyturn.portal.publication.PortalKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The key that was ACTIVE when the process first saw one. It is kept until the process ends,
 * whatever becomes of it: another key means one restart.
 */
@ApplicationScoped
public class SigningKey {
  private static final Logger LOG = Logger.getLogger(SigningKey.class);

  private final AuthenticationKeyStore keys;
  private final Event<SigningKeyLoaded> loaded;
  private volatile Optional<CertifiedKeyPair> pair = Optional.empty();
  private volatile boolean sealed;
  private boolean warned;

  SigningKey(AuthenticationKeyStore keys, Event<SigningKeyLoaded> loaded) {
    this.keys = keys;
    this.loaded = loaded;
  }

  /** The key, if the portal had one yet. */
  public Optional<CertifiedKeyPair> pair() {
    return pair;
  }

  /** Name of the key. */
  public Optional<String> kid() {
    return pair.map(key -> key.certificate().kid());
  }

  /** True while there is a key but it cannot be opened with the configured key-encryption keys. */
  public boolean sealed() {
    return sealed;
  }

  void follow(@Observes PortalKeys published) {
    kid()
        .ifPresentOrElse(
            kid -> warnOnceItIsRetired(kid, published),
            () -> published.active().ifPresent(this::load));
  }

  private void load(AuthenticationKey active) {
    try {
      pair = keys.open(active.id());
      sealed = false;
    } catch (SealingException e) {
      if (!sealed) {
        LOG.errorf("The portal cannot sign: %s", e.getMessage());
      }
      sealed = true;
    }
    if (pair.isPresent()) {
      LOG.infof("This process signs with key %s until it ends", active.kid());
      loaded.fire(new SigningKeyLoaded(active.kid()));
    }
  }

  private void warnOnceItIsRetired(String kid, PortalKeys published) {
    if (!warned && !published.publishes(kid)) {
      warned = true;
      LOG.warnf("Key %s, which this process signs with, is retired: restart this process", kid);
    }
  }
}
