package io.keyturn.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Somebody who may see everything, vouched for by a key of the benchmark's own. */
final class BenchReader {

  private static final String ISSUER = "http://bench.example";
  private static final int BITS = 2048;
  private static final Duration VALIDITY = Duration.ofHours(1);
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keys;

  BenchReader() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    keys = generator.generateKeyPair();
  }

  /** What makes an admin-service believe the token; writes the public key into this directory. */
  Map<String, String> settings(Path directory) throws IOException {
    Path key = directory.resolve("reader.pem");
    String base64 = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
    Files.writeString(
        key, "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
    return Map.of(
        "KEYTURN_IDENTITY_PROVIDER_ISSUER",
        ISSUER,
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
        key.toUri().toString());
  }

  String token() throws GeneralSecurityException {
    Instant now = Instant.now();
    String claims =
        """
        {"iss":"%s","aud":"keyturn-admin-service","sub":"bench","preferred_username":"bench",\
        "jti":"%s","iat":%d,"exp":%d,"realm_access":{"roles":["Global Administrator"]}}\
        """
            .formatted(
                ISSUER,
                UUID.randomUUID(),
                now.getEpochSecond(),
                now.plus(VALIDITY).getEpochSecond());
    String signed = part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + part(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + URL.encodeToString(signature.sign());
  }

  private static String part(String json) {
    return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
