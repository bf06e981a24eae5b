package io.keyturn.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The start-up cache beside a packaged service: made by {@code deploy/container/aot-cache}, used
 * where it is there. One that does not fit, because the JDK or a jar has changed, is passed over by
 * the JVM without a word.
 */
public final class StartupCache {

  /** The first JDK that makes an AOT cache in one go (JEP 514). */
  private static final int AOT = 25;

  private static final String FILE = "app.aot";

  private StartupCache() {}

  /** What the JVM of this feature version is told in order to start from the directory's cache. */
  public static List<String> options(Path directory, int version) {
    Path cache = directory.resolve(FILE);
    return possible(version) && Files.isRegularFile(cache)
        ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off")
        : List.of();
  }

  /** Whether a JDK of this feature version makes caches. */
  public static boolean possible(int version) {
    return version >= AOT;
  }

  /**
   * Makes a service's cache for the JDK that runs this, from a start with these settings, whose
   * database and identity provider are to be there.
   *
   * @param script {@code deploy/container/aot-cache}
   * @return whether that went well; why not is in the log
   */
  public static boolean make(Path script, ServiceSettings service, Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "bash",
                script.toString(),
                service.jar().getParent().toString(),
                "@" + service.jvmOptions())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(KEYTURN|QUARKUS)_.*"));
    builder.environment().putAll(service.environment());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process making = builder.start();
    try {
      return making.waitFor() == 0;
    } catch (InterruptedException e) {
      making.destroy();
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
