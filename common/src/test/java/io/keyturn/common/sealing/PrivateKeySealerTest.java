package io.keyturn.common.sealing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.Samples;
import io.keyturn.common.testing.Silence;
import io.keyturn.common.testing.TestSealing;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeySealerTest {
  private static final PortalId PORTAL = new PortalId("contoso");
  private static final KeyId KEY = KeyId.next();
  private static final PrivateKey SECRET = Samples.keyPair(PORTAL).privateKey();

  private final String first = TestSealing.entry(1);
  private final String second = TestSealing.entry(2);
  private final PrivateKeySealer sealer = sealer(first);

  private static PrivateKeySealer sealer(String... entries) {
    return new PrivateKeySealer(KeyEncryptionKeys.parse(List.of(entries)));
  }

  @Test
  void opensWhatItSealed() {
    var sealed = sealer.seal(PORTAL, KEY, SECRET);

    assertEquals(SECRET, sealer.open(PORTAL, KEY, sealed));
    assertEquals(1, sealed.version());
  }

  @Test
  void whatIsSealedShowsNothingOfTheKey() {
    var sealed = sealer.seal(PORTAL, KEY, SECRET);
    var plain = HexFormat.of().formatHex(SECRET.getEncoded());

    var hex = HexFormat.of().formatHex(sealed.bytes());

    for (int at = 0; at + 16 <= plain.length(); at += 16) {
      assertFalse(hex.contains(plain.substring(at, at + 16)));
    }
    assertEquals(12 + SECRET.getEncoded().length + 16, sealed.bytes().length);
  }

  @Test
  void neverSealsTheSameWayTwice() {
    var one = sealer.seal(PORTAL, KEY, SECRET);
    var other = sealer.seal(PORTAL, KEY, SECRET);

    assertFalse(Arrays.equals(one.bytes(), 0, 12, other.bytes(), 0, 12), "a nonce is used once");
    assertFalse(Arrays.equals(one.bytes(), other.bytes()));
  }

  @Test
  void doesNotOpenInAnotherRowOrForAnotherPortal() {
    var sealed = sealer.seal(PORTAL, KEY, SECRET);

    refuses(sealer, PORTAL, KeyId.next(), sealed);
    refuses(sealer, new PortalId("fabrikam"), KEY, sealed);
  }

  /** Even where both versions are the same 32 bytes. */
  @Test
  void doesNotOpenUnderAnotherVersion() {
    var both = sealer(first, "2" + first.substring(1));
    var sealed = sealer.seal(PORTAL, KEY, SECRET);

    refuses(both, PORTAL, KEY, new SealedPrivateKey(2, sealed.bytes()));
  }

  @Test
  void doesNotOpenWithAnyBitTurned() {
    var sealed = sealer.seal(PORTAL, KEY, SECRET);
    for (int bit = 0; bit < sealed.bytes().length * 8; bit++) {
      var bytes = sealed.bytes().clone();
      bytes[bit / 8] ^= (byte) (1 << (bit % 8));
      var changed = new SealedPrivateKey(1, bytes);

      assertThrows(SealingException.class, () -> sealer.open(PORTAL, KEY, changed));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 11, 12, 13, 27, 28, 100})
  void doesNotOpenWhatWasCutShort(int length) {
    var sealed = sealer.seal(PORTAL, KEY, SECRET);

    refuses(sealer, PORTAL, KEY, new SealedPrivateKey(1, Arrays.copyOf(sealed.bytes(), length)));
  }

  @Test
  void doesNotOpenWithAnotherKeyOfTheSameVersion() {
    var sealed = sealer.seal(PORTAL, KEY, SECRET);

    refuses(sealer(TestSealing.entry(1)), PORTAL, KEY, sealed);
  }

  @Test
  void afterARotationOldVersionsOpenAndTheNewOneSeals() {
    var old = sealer.seal(PORTAL, KEY, SECRET);
    var rotated = sealer(first, second);

    var sealed = rotated.seal(PORTAL, KEY, SECRET);

    assertEquals(2, sealed.version());
    assertEquals(SECRET, rotated.open(PORTAL, KEY, old));
    assertEquals(SECRET, rotated.open(PORTAL, KEY, sealed));
    assertDoesNotThrow(() -> sealer(second).open(PORTAL, KEY, sealed));
  }

  @Test
  void aVersionTakenAwayTooEarlyIsNamed() {
    var old = sealer.seal(PORTAL, KEY, SECRET);

    var failure = refuses(sealer(second), PORTAL, KEY, old);

    assertTrue(failure.getMessage().contains("version 1 is not configured"), failure.getMessage());
  }

  @Test
  void aSealedKeyShowsItsVersionOnly() {
    assertEquals("SealedPrivateKey[version=1]", sealer.seal(PORTAL, KEY, SECRET).toString());
  }

  private SealingException refuses(
      PrivateKeySealer opener, PortalId portal, KeyId key, SealedPrivateKey sealed) {
    var failure = assertThrows(SealingException.class, () -> opener.open(portal, key, sealed));
    new Silence()
        .about(Base64.getDecoder().decode(first.substring(2)))
        .about(SECRET.getEncoded())
        .isKeptBy(failure);
    return failure;
  }
}
