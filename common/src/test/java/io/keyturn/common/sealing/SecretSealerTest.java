package io.keyturn.common.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.keyturn.common.key.KeyId;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.testing.TestSealing;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretSealerTest {
  private static final byte[] SECRET = "a secret that nobody may read".getBytes(UTF_8);

  private final String first = TestSealing.entry(1);
  private final KeyEncryptionKeys keys = KeyEncryptionKeys.parse(List.of(first));
  private final SecretSealer sealer = new SecretSealer(keys);

  @Test
  void opensWhatItSealed() {
    var atRest = sealer.seal("webhook/1", SECRET);

    assertArrayEquals(SECRET, sealer.open("webhook/1", atRest));
    assertFalse(new String(atRest.bytes(), UTF_8).contains("secret"));
    assertFalse(("" + atRest).contains("secret that"));
  }

  @Test
  void opensWhatAnOlderKeySealed() {
    var atRest = sealer.seal("webhook/1", SECRET);
    var rotated = KeyEncryptionKeys.parse(List.of(first, TestSealing.entry(2)));

    assertArrayEquals(SECRET, new SecretSealer(rotated).open("webhook/1", atRest));
  }

  @Test
  void opensNothingForAnotherOwner() {
    var atRest = sealer.seal("webhook/1", SECRET);

    assertThrows(SealingException.class, () -> sealer.open("webhook/2", atRest));
  }

  @Test
  void opensNothingThatWasChangedOrCutOrSealedUnderAVersionThatIsGone() {
    var atRest = sealer.seal("webhook/1", SECRET);
    var changed = atRest.bytes().clone();
    changed[changed.length - 1] ^= 1;

    assertThrows(
        SealingException.class, () -> sealer.open("webhook/1", new SealedSecret(1, changed)));
    assertThrows(
        SealingException.class, () -> sealer.open("webhook/1", new SealedSecret(1, new byte[27])));
    assertThrows(
        SealingException.class,
        () -> sealer.open("webhook/1", new SealedSecret(2, atRest.bytes())));
  }

  @Test
  void aSealedSecretIsNoSealedPrivateKey() {
    var id = KeyId.next();
    var atRest = sealer.seal("webhook/" + id, SECRET);

    assertThrows(
        SealingException.class,
        () ->
            new PrivateKeySealer(keys)
                .open(new PortalId("webhook"), id, new SealedPrivateKey(1, atRest.bytes())));
  }
}
