package io.keyturn.portal.visitor;

import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jboss.logging.Logger;

/**
 * RSA signatures by a native library (AWS-LC), where it comes for this machine and loads. They take
 * a third to a half of the JDK's time, and the first no more than the millionth: the JDK's wait for
 * the optimising compiler (docs/performance.md has the ratios).
 */
final class NativeSignatures {
  private static final Logger LOG = Logger.getLogger(NativeSignatures.class);

  private static final String PACKAGE = "com.amazon.corretto.crypto.provider.";

  private NativeSignatures() {}

  /**
   * Signs with that key, as it just has; nothing where the JDK has to.
   *
   * @param classes where the library is looked for
   */
  static Optional<JWSSigner> of(PrivateKey key, ClassLoader classes) {
    try {
      var provider = load(classes);
      LOG.infof("Signatures are made by %s", provider.map(Provider::getInfo).orElse("the JDK"));
      return provider.isEmpty() ? Optional.empty() : Optional.of(signer(key, provider.get()));
    } catch (GeneralSecurityException | ServiceConfigurationError | LinkageError e) {
      // For example no directory for temporary files that a library may be loaded from.
      LOG.warnf("Signatures are made by the JDK, which takes longer: %s", e);
      return Optional.empty();
    }
  }

  /** Not by class, which is not there on machines that the library was not built for. */
  private static Optional<Provider> load(ClassLoader classes) {
    return ServiceLoader.load(Provider.class, classes).stream()
        .filter(found -> found.type().getName().startsWith(PACKAGE))
        .findFirst()
        .map(ServiceLoader.Provider::get);
  }

  private static JWSSigner signer(PrivateKey key, Provider provider)
      throws GeneralSecurityException {
    // The library's own copy, or else it would translate the key for each signature.
    var own =
        KeyFactory.getInstance("RSA", provider)
            .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
    var trial = Signature.getInstance("SHA256withRSA", provider);
    trial.initSign(own);
    trial.sign();
    var signer = new RSASSASigner(own);
    signer.getJCAContext().setProvider(provider);
    return signer;
  }
}
