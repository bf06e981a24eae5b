package io.keyturn.portal.visitor;

import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Comparator;
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

  /** Where the library is put to be loaded. */
  static final String DIRECTORY = PACKAGE + "tmpdir";

  private NativeSignatures() {}

  /**
   * Signs with that key, as it just has; nothing where the JDK has to.
   *
   * @param classes where the library is looked for
   */
  static Optional<JWSSigner> of(PrivateKey key, ClassLoader classes) {
    try {
      var provider = load(classes);
      if (provider.isEmpty()) {
        return Optional.empty();
      }
      var signer = signer(key, provider.get());
      LOG.infof("Signatures are made by %s", provider.get().getInfo());
      return Optional.of(signer);
    } catch (IOException
        | GeneralSecurityException
        | RuntimeException
        | ServiceConfigurationError
        | LinkageError e) {
      // For example no directory for temporary files that a library may be loaded from.
      LOG.warnf("Signatures are made by the JDK, which takes longer: %s", e);
      return Optional.empty();
    }
  }

  /** Not by class, which is not there on machines that the library was not built for. */
  private static Optional<Provider> load(ClassLoader classes) throws IOException {
    var found =
        ServiceLoader.load(Provider.class, classes).stream()
            .filter(provider -> provider.type().getName().startsWith(PACKAGE))
            .findFirst();
    return found.isEmpty() ? Optional.empty() : Optional.of(load(found.get()));
  }

  /** From a file that is gone as soon as it was read, and not only when a process ends well. */
  private static Provider load(ServiceLoader.Provider<Provider> found) throws IOException {
    var directory = Files.createTempDirectory("keyturn-signatures");
    try {
      System.setProperty(DIRECTORY, directory.toString());
      return found.get();
    } finally {
      try (var files = Files.walk(directory)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
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
