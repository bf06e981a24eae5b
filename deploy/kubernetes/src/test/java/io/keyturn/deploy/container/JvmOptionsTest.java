package io.keyturn.deploy.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.deploy.manifest.Overlays;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JvmOptionsTest {

  /** Also by one that knows only some of them. */
  @Test
  void areTakenByTheJvmThatRunsThis() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Overlays.HOME.resolve("../container/jvm-options"),
                "-XX:+PrintFlagsFinal",
                "-version")
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes());

    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it comes to an end");
    assertEquals(0, process.exitValue(), said);
    assertTrue(said.matches("(?s).* UseSerialGC += true .*"), said);
    assertTrue(said.matches("(?s).* MaxNewSize += 10485760 .*"), said);
    assertTrue(said.matches("(?s).* Tier4InvocationThreshold += 25000 .*"), said);
  }
}
