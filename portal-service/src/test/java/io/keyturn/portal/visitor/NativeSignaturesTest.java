package io.keyturn.portal.visitor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeSignaturesTest {
  private static final ClassLoader HERE = NativeSignaturesTest.class.getClassLoader();
  private static final byte[] TEXT = "header.claims".getBytes(US_ASCII);

  private static KeyPair pair;

  @BeforeAll
  static void makeKeyPair() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    pair = generator.generateKeyPair();
  }

  @Test
  void areThoseOfTheJdk() throws Exception {
    assumeTrue(
        System.getProperty("os.name").equals("Linux")
            && Set.of("amd64", "aarch64").contains(System.getProperty("os.arch")),
        "the native library comes for Linux on x86-64 and ARM only: the JDK signs here");
    var signer = NativeSignatures.of(pair.getPrivate(), HERE).orElseThrow();
    var header = new JWSHeader(JWSAlgorithm.RS256);

    var signature = signer.sign(header, TEXT);

    assertTrue(new RSASSAVerifier((RSAPublicKey) pair.getPublic()).verify(header, TEXT, signature));
    assertEquals("AmazonCorrettoCryptoProvider", signer.getJCAContext().getProvider().getName());
  }

  @Test
  void leaveNoFile() {
    NativeSignatures.of(pair.getPrivate(), HERE);

    var directory = System.getProperty(NativeSignatures.DIRECTORY);
    assumeTrue(directory != null, "the native library does not come for this machine");
    assertFalse(Files.exists(Path.of(directory)), directory);
  }

  @Test
  void areLeftToTheJdkWhereThereIsNoLibrary() {
    assertEquals(noSigner(), NativeSignatures.of(pair.getPrivate(), platform()));
  }

  @Test
  void areLeftToTheJdkWhereTheLibraryDoesNotLoad(@TempDir Path broken) throws IOException {
    var services = Files.createDirectories(broken.resolve("META-INF/services"));
    Files.writeString(
        services.resolve("java.security.Provider"), "com.amazon.corretto.crypto.provider.Gone");
    var urls = new URL[] {broken.toUri().toURL()};

    try (var loader = new URLClassLoader(urls, platform())) {
      assertEquals(noSigner(), NativeSignatures.of(pair.getPrivate(), loader));
    }
  }

  private static Optional<JWSSigner> noSigner() {
    return Optional.empty();
  }

  private static ClassLoader platform() {
    return ClassLoader.getPlatformClassLoader();
  }
}
