package io.keyturn.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named secrets in a private file of {@code name=secret} lines, generated once and then kept. */
public final class SecretFile {

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Without the characters that people mix up, and without any that a shell or a URL treats
   * specially.
   */
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

  private static final int LENGTH = 24;

  private final Map<String, String> secrets;

  private SecretFile(Map<String, String> secrets) {
    this.secrets = Collections.unmodifiableMap(secrets);
  }

  /** Reads the file; a name it lacks gets a new secret, which is written at once. */
  public static SecretFile loadOrCreate(Path path, List<String> names) throws IOException {
    Map<String, String> secrets = Files.exists(path) ? read(path) : new LinkedHashMap<>();
    if (!secrets.keySet().containsAll(names)) {
      names.forEach(name -> secrets.computeIfAbsent(name, key -> generate()));
      StringBuilder lines = new StringBuilder();
      secrets.forEach((name, secret) -> lines.append(name).append('=').append(secret).append('\n'));
      PrivateFiles.write(path, lines.toString());
    }
    return new SecretFile(secrets);
  }

  /** Reads what is there and generates nothing; a missing file has no names. */
  public static SecretFile load(Path path) throws IOException {
    return new SecretFile(Files.exists(path) ? read(path) : Map.of());
  }

  /** The secret of that name, which must exist. */
  public String get(String name) {
    String secret = secrets.get(name);
    if (secret == null) {
      throw new IllegalArgumentException("There is no secret named " + name + ".");
    }
    return secret;
  }

  /** All names, in the order of the file. */
  public Set<String> names() {
    return secrets.keySet();
  }

  private static Map<String, String> read(Path path) throws IOException {
    Map<String, String> secrets = new LinkedHashMap<>();
    for (String line : Files.readAllLines(path)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        secrets.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return secrets;
  }

  private static String generate() {
    StringBuilder secret = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      secret.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return secret.toString();
  }

  @Override
  public String toString() {
    return "SecretFile" + secrets.keySet();
  }
}
