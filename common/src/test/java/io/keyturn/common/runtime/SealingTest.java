package io.keyturn.common.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.sealing.PrivateKeySealer;
import io.keyturn.common.testing.Samples;
import io.keyturn.common.testing.Silence;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
  private static final PortalId PORTAL = new PortalId("contoso");

  private final String entry = TestSealing.entry(7);
  @TempDir Path folder;

  private record Settings(Optional<Path> file, Optional<List<String>> keys)
      implements SealingConfig {}

  private static Settings file(Path file) {
    return new Settings(Optional.of(file), Optional.empty());
  }

  private static Settings keys(String... entries) {
    return new Settings(Optional.empty(), Optional.of(List.of(entries)));
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("sealing.keys"), text);
  }

  private static PrivateKeySealer sealer(Settings settings) {
    return new Sealing().sealer(new Sealing().keys(settings));
  }

  private ConfigurationException refuses(Settings settings) {
    var refusal = assertThrows(ConfigurationException.class, () -> new Sealing().keys(settings));
    new Silence().about(entry.substring(2)).isKeptBy(refusal);
    return refusal;
  }

  @Test
  void sealsWithTheKeysOfTheSetting() {
    var key = KeyId.next();
    var secret = Samples.keyPair(PORTAL).privateKey();
    var sealer = sealer(keys(entry));

    var sealed = sealer.seal(PORTAL, key, secret);

    assertEquals(7, sealed.version());
    assertEquals(secret, sealer(keys(entry)).open(PORTAL, key, sealed));
  }

  @Test
  void readsAFileWithCommentsAndEmptyLines() throws IOException {
    var key = KeyId.next();
    var secret = Samples.keyPair(PORTAL).privateKey();
    var file = written("# made by hand\n\n" + TestSealing.entry(1) + "\r\n" + entry + "\n");

    var sealed = sealer(file(file)).seal(PORTAL, key, secret);

    assertEquals(secret, sealer(keys(entry)).open(PORTAL, key, sealed));
  }

  @Test
  void refusesToStartWithoutKeysOrWithTwoPlacesForThem() throws IOException {
    var both = new Settings(Optional.of(written(entry)), Optional.of(List.of(entry)));
    var none = new Settings(Optional.empty(), Optional.empty());

    for (var settings : List.of(both, none)) {
      var sentence = refuses(settings).getMessage();
      assertTrue(sentence.contains("keyturn.sealing.file"), sentence);
      assertTrue(sentence.contains("KEYTURN_SEALING_KEYS"), sentence);
    }
  }

  @Test
  void namesTheSettingThatIsMalformed() throws IOException {
    assertTrue(refuses(keys(entry, entry)).getMessage().startsWith("keyturn.sealing.keys: "));
    assertTrue(
        refuses(file(written(entry.substring(1))))
            .getMessage()
            .startsWith("keyturn.sealing.file: "));
    assertEquals(
        "keyturn.sealing.file: no key-encryption key is given",
        refuses(file(written("# nothing yet\n"))).getMessage());
  }

  @Test
  void namesTheFileThatCannotBeRead() throws IOException {
    var missing = folder.resolve("missing");
    var binary = Files.write(folder.resolve("binary"), new byte[] {'1', ':', (byte) 0xff, 10});

    for (var file : List.of(missing, folder, binary)) {
      var sentence = refuses(file(file)).getMessage();
      assertEquals("keyturn.sealing.file: the file " + file + " cannot be read", sentence);
    }
  }
}
