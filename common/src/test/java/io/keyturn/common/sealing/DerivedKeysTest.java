package io.keyturn.common.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.testing.TestSealing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedKeysTest {
  private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);

  private final String first = TestSealing.entry(1);
  private final String second = TestSealing.entry(2);
  private final DerivedKeys derived = derived(first);

  private static DerivedKeys derived(String... entries) {
    return new DerivedKeys(KeyEncryptionKeys.parse(List.of(entries)));
  }

  /** RFC 5869, appendix A.3; of its 42 bytes the first 32. */
  @Test
  void derivesAsTheStandardShows() {
    var master = new byte[22];
    Arrays.fill(master, (byte) 0x0b);

    var key = DerivedKeys.derive(master, new byte[0]);

    assertEquals(
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d",
        HexFormat.of().formatHex(key));
  }

  @Test
  void knowsWhatItSigned() {
    var signature = derived.sign("use", MESSAGE);

    assertEquals(DerivedKeys.LENGTH, signature.length);
    assertTrue(derived.verify("use", 1, MESSAGE, signature));
    assertArrayEquals(signature, derived(first).sign("use", MESSAGE), "on every replica the same");
  }

  @Test
  void refusesAnotherUseMessageVersionOrLength() {
    var signature = derived.sign("use", MESSAGE);
    var both = derived(first, "2" + first.substring(1));

    assertFalse(derived.verify("other use", 1, MESSAGE, signature));
    assertFalse(derived.verify("use", 1, "massage".getBytes(StandardCharsets.UTF_8), signature));
    assertFalse(derived.verify("use", 2, MESSAGE, signature), "not configured");
    assertFalse(derived.verify("use", -1, MESSAGE, signature));
    assertFalse(derived.verify("use", 1, MESSAGE, Arrays.copyOf(signature, 31)));
    assertFalse(derived.verify("use", 1, MESSAGE, new byte[0]));
    assertFalse(derived(TestSealing.entry(1)).verify("use", 1, MESSAGE, signature));
    assertTrue(both.verify("use", 1, MESSAGE, signature));
  }

  @Test
  void refusesAnyBitTurned() {
    var signature = derived.sign("use", MESSAGE);
    for (int bit = 0; bit < signature.length * 8; bit++) {
      var turned = signature.clone();
      turned[bit / 8] ^= (byte) (1 << (bit % 8));

      assertFalse(derived.verify("use", 1, MESSAGE, turned));
    }
  }

  @Test
  void afterARotationOldSignaturesAreKnownAndTheNewVersionSigns() {
    var old = derived.sign("use", MESSAGE);
    var rotated = derived(first, second);

    assertEquals(2, rotated.current());
    assertTrue(rotated.verify("use", 1, MESSAGE, old));
    assertTrue(derived(second).verify("use", 2, MESSAGE, rotated.sign("use", MESSAGE)));
  }

  @Test
  void showsVersionsAndNothingElse() {
    assertEquals("DerivedKeys[KeyEncryptionKeys[1]]", derived.toString());
  }
}
