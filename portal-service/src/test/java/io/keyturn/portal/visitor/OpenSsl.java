package io.keyturn.portal.visitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** Checks a signature with {@code openssl dgst}, where it is installed. */
final class OpenSsl {
  private OpenSsl() {}

  static void verify(String token, String pem) throws IOException, InterruptedException {
    if (!installed()) {
      return;
    }
    assertEquals("Verified OK", run(token, pem));
    assertNotEquals("Verified OK", run("x" + token, pem));
  }

  private static boolean installed() {
    return Path.of("/usr/bin/openssl").toFile().canExecute();
  }

  private static String run(String token, String pem) throws IOException, InterruptedException {
    int end = token.lastIndexOf('.');
    var folder = Files.createTempDirectory("openssl");
    var key = Files.writeString(folder.resolve("key.pem"), pem);
    var signed = Files.writeString(folder.resolve("signed"), token.substring(0, end));
    var signature = Base64.getUrlDecoder().decode(token.substring(end + 1));
    var signatureFile = Files.write(folder.resolve("signature"), signature);
    var process =
        new ProcessBuilder(
                "openssl",
                "dgst",
                "-sha256",
                "-verify",
                key.toString(),
                "-signature",
                signatureFile.toString(),
                signed.toString())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(true, process.waitFor(10, TimeUnit.SECONDS), "openssl has ended");
    for (var file : new Path[] {key, signed, signatureFile, folder}) {
      Files.delete(file);
    }
    return output.strip();
  }
}
