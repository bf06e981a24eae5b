package io.keyturn.local.part;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class StartupCacheTest {

  /** All that a start says, whatever is in the place of the cache. */
  private static final String HELLO = "hello\n";

  @TempDir private Path directory;
  private Path jar;

  /** A service of one class; it is given to the compiler that runs this. */
  @BeforeEach
  void packageAService() throws Exception {
    Path source = directory.resolve("Main.java");
    Files.writeString(
        source,
        "public class Main { public static void main(String[] a) { System.out.println(\"hello\"); } }");
    Path home = Path.of(System.getProperty("java.home"));
    run(List.of(home.resolve("bin/javac").toString(), "--release", "17", source.toString()));
    jar = directory.resolve("quarkus-run.jar");
    String tool = home.resolve("bin/jar").toString();
    run(List.of(tool, "cfe", jar.toString(), "Main", "-C", directory.toString(), "Main.class"));
  }

  @Test
  void thereIsNothingToSayWithoutACache() {
    assertEquals(List.of(), StartupCache.options(directory, 17));
    assertEquals(List.of(), StartupCache.options(directory, 25));
  }

  @Test
  void anOlderJdkKnowsNoCache() throws IOException {
    Files.createFile(directory.resolve("app.aot"));

    assertEquals(List.of(), StartupCache.options(directory, 17));
  }

  @Test
  void theJvmPassesOverWhatDoesNotFit() throws Exception {
    List<Path> found = jdks25();
    assumeTrue(!found.isEmpty(), "SKIPPED: no JDK 25 in /usr/lib/jvm: its AOT cache is not tried");
    passesOverWhatDoesNotFit(found.get(0));
  }

  private void passesOverWhatDoesNotFit(Path jdk) throws Exception {
    Path cache = directory.resolve("app.aot");
    String making = "-XX:AOTCacheOutput=" + cache;
    run(List.of(java(jdk), "-XX:+UseSerialGC", making, "-jar", jar.toString()));
    byte[] made = Files.readAllBytes(cache);
    assertEquals(HELLO, start(jdk));
    assertTrue(usesCache(jdk), "the cache is of no use even when it fits");

    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    assertEquals(HELLO, start(jdk), "after a change of the jar");

    Files.write(cache, List.of("not a cache"));
    assertEquals(HELLO, start(jdk), "with rubbish in place of the cache");

    Files.write(cache, made);
    try (RandomAccessFile file = new RandomAccessFile(cache.toFile(), "rw")) {
      file.setLength(made.length / 2);
    }
    assertEquals(HELLO, start(jdk), "with half a cache");

    // The header names the JVM that made it; from there on another one's would differ.
    Files.write(cache, otherJvm(made));
    assertEquals(HELLO, start(jdk), "with the cache of another JDK");
  }

  private String start(Path jdk) throws Exception {
    List<String> command = new ArrayList<>(List.of(java(jdk), "-XX:+UseSerialGC"));
    command.addAll(StartupCache.options(directory, 25));
    command.addAll(List.of("-jar", jar.toString()));
    return run(command);
  }

  /** Says where its class comes from. */
  private boolean usesCache(Path jdk) throws Exception {
    List<String> command = new ArrayList<>(List.of(java(jdk), "-XX:+UseSerialGC"));
    command.addAll(StartupCache.options(directory, 25));
    command.addAll(List.of("-Xlog:class+load=info", "-jar", jar.toString()));
    return run(command).lines().anyMatch(line -> line.matches(".* Main source: shared .*"));
  }

  private static byte[] otherJvm(byte[] cache) {
    byte[] changed = cache.clone();
    byte[] name = "64-Bit Server VM (".getBytes(US_ASCII);
    for (int at = 0; at < Math.min(changed.length, 4096) - name.length; at++) {
      if (Arrays.equals(changed, at, at + name.length, name, 0, name.length)) {
        changed[at + name.length] ^= 1;
        return changed;
      }
    }
    throw new AssertionError("the header does not name its JVM");
  }

  private static String java(Path jdk) {
    return jdk.resolve("bin/java").toString();
  }

  private static List<Path> jdks25() throws IOException {
    Path jvms = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(jvms)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(jvms)) {
      return found
          .filter(jdk -> jdk.getFileName().toString().matches(".*25.*"))
          .filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
          .toList();
    }
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile(directory, "said", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), command::toString);
    String text = Files.readString(said);
    assertEquals(0, process.exitValue(), text);
    return text;
  }
}
