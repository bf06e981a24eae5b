package io.keyturn.common.sealing;

import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The versioned AES-256 keys that seal private keys: the highest version seals, every version
 * opens. The keys themselves do not leave this package. A version is added before the older one is
 * taken away, so rotation needs no downtime.
 */
public final class KeyEncryptionKeys {
  private static final int BYTES = 32;

  private final NavigableMap<Integer, SecretKey> byVersion;

  private KeyEncryptionKeys(NavigableMap<Integer, SecretKey> byVersion) {
    this.byVersion = byVersion;
  }

  /**
   * Reads entries of the form {@code version:base64}, base64 of 32 random bytes, version from 1.
   *
   * @throws IllegalArgumentException where there is none, or one is malformed or given twice; the
   *     message names the entry's place and never its content
   */
  public static KeyEncryptionKeys parse(List<String> entries) {
    var keys = new TreeMap<Integer, SecretKey>();
    int place = 0;
    for (String entry : entries) {
      place++;
      var parts = entry.strip().split(":", 2);
      int version = version(parts, place);
      if (keys.putIfAbsent(version, secret(parts[1], place)) != null) {
        throw malformed(place, "has a version that is there already");
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no key-encryption key is given");
    }
    return new KeyEncryptionKeys(keys);
  }

  /** The version that seals. */
  public int current() {
    return byVersion.lastKey();
  }

  /**
   * The versions that no generator of random bytes has made, as far as can be told: text, such as a
   * pass phrase, or few different bytes, such as an example's zeros. Of random keys one in 10^13 is
   * taken for one of them.
   */
  public List<Integer> guessable() {
    return byVersion.entrySet().stream()
        .filter(key -> guessable(key.getValue().getEncoded()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean guessable(byte[] bytes) {
    var different = new BitSet();
    boolean text = true;
    for (byte one : bytes) {
      different.set(one & 0xff);
      text &= one >= ' ' && one <= '~';
    }
    Arrays.fill(bytes, (byte) 0);
    return text || different.cardinality() < BYTES / 2;
  }

  /** All versions that are configured. */
  public Set<Integer> versions() {
    return Set.copyOf(byVersion.keySet());
  }

  /** Whether this version is configured. */
  boolean has(int version) {
    return byVersion.containsKey(version);
  }

  /**
   * The key of a version.
   *
   * @throws SealingException where this version is not configured
   */
  SecretKey get(int version) {
    var key = byVersion.get(version);
    if (key == null) {
      throw new SealingException(
          "key-encryption key version " + version + " is not configured: add it to the settings");
    }
    return key;
  }

  private static int version(String[] parts, int place) {
    if (parts.length != 2 || !parts[0].matches("[1-9][0-9]{0,8}")) {
      throw malformed(place, "is not of the form version:base64");
    }
    return Integer.parseInt(parts[0]);
  }

  private static SecretKey secret(String base64, int place) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      // The cause quotes the input, so it is left out on purpose.
      throw malformed(place, "is not base64");
    }
    if (bytes.length != BYTES) {
      throw malformed(place, "does not have 32 bytes");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  private static IllegalArgumentException malformed(int place, String why) {
    return new IllegalArgumentException("key-encryption key entry " + place + " " + why);
  }

  @Override
  public String toString() {
    return "KeyEncryptionKeys" + byVersion.keySet();
  }
}
