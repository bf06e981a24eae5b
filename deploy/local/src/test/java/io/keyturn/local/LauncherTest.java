package io.keyturn.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./keyturn}, on a machine whose JDKs are made up. */
class LauncherTest {

  private static final Path SCRIPT = Path.of("..", "..", "keyturn").toAbsolutePath().normalize();
  private static final List<String> TOOLS =
      List.of("sh", "readlink", "dirname", "sed", "head", "grep");

  @TempDir private Path directory;
  private Path tools;
  private Path jvms;

  /** What the script printed, and its exit status. */
  private record Run(String output, int status) {}

  @BeforeEach
  void makeAMachine() throws IOException {
    directory = directory.toRealPath();
    tools = Files.createDirectory(directory.resolve("tools"));
    jvms = Files.createDirectory(directory.resolve("jvms"));
    for (String tool : TOOLS) {
      // Scripts rather than links, for which the temporary directory would warn.
      executable(tools.resolve(tool), "#!/bin/sh\nexec " + find(tool) + " \"$@\"\n");
    }
  }

  @Test
  void picksTheNewestJdk() throws IOException {
    jdk("a-17", "17.0.15");
    Path newest = jdk("b-25", "25.0.1");
    jdk("c-21", "21");

    assertEquals(new Run(newest + "\n", 0), run(SCRIPT, Map.of()));
  }

  @Test
  void aJreIsNoJdk() throws IOException {
    Path jdk = jdk("a-17", "17.0.15");
    Files.delete(jdk("b-25", "25.0.1").resolve("bin/javac"));

    assertEquals(new Run(jdk + "\n", 0), run(SCRIPT, Map.of()));
  }

  @Test
  void passesOverAJdkThatIsTooNewToBuildWith() throws IOException {
    Path jdk = jdk("a-17", "17.0.15");
    jdk("b-99", "99");

    assertEquals(new Run(jdk + "\n", 0), run(SCRIPT, Map.of()));
  }

  @Test
  void javaHomeIsOneCandidateAmongOthers() throws IOException {
    jdk("a-17", "17.0.15");
    Path elsewhere = jdk("../elsewhere", "21.0.2");

    assertEquals(
        new Run(elsewhere + "\n", 0), run(SCRIPT, Map.of("JAVA_HOME", elsewhere.toString())));
  }

  @Test
  void findsAJdkOnThePath() throws IOException {
    Path jdk = jdk("../elsewhere", "21.0.2");
    Files.createSymbolicLink(tools.resolve("javac"), jdk.resolve("bin/javac"));

    assertEquals(new Run(jdk + "\n", 0), run(SCRIPT, Map.of()));
  }

  @Test
  void saysWhatToInstallWhereThereIsNoJdk() throws IOException {
    jdk("a-11", "11.0.2");
    jdk("b-8", "1.8.0_402");

    Run run = run(SCRIPT, Map.of());

    assertEquals(1, run.status());
    assertTrue(run.output().contains("JDK from 17 to 25"), run.output());
    assertTrue(run.output().contains("JAVA_HOME"), run.output());
  }

  @Test
  void worksThroughARelativeLink() throws IOException {
    Path jdk = jdk("a-17", "17.0.15");
    Path first = Files.createSymbolicLink(directory.resolve("kt"), SCRIPT);
    Path second =
        Files.createSymbolicLink(directory.resolve("kt2"), Path.of(first.getFileName().toString()));

    assertEquals(new Run(jdk + "\n", 0), run(second, Map.of()));
    // The temporary directory would warn of a link that leads out of it.
    Files.delete(first);
  }

  private Run run(Path script, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(script.toString(), "--print-jdk");
    builder.directory(directory.toFile());
    builder.redirectErrorStream(true);
    builder.redirectInput(new File("/dev/null"));
    builder.environment().clear();
    Map<String, String> all = new HashMap<>(environment);
    all.put("PATH", tools.toString());
    all.put("HOME", directory.toString());
    all.put("KEYTURN_JVM_DIRECTORY", jvms.toString());
    builder.environment().putAll(all);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    return new Run(output, process.onExit().join().exitValue());
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = jvms.resolve(name).normalize();
    Path programs = Files.createDirectories(jdk.resolve("bin"));
    for (String program : List.of("java", "javac")) {
      executable(programs.resolve(program), "#!/bin/sh\n");
    }
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private static void executable(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path find(String tool) {
    return List.of("/bin", "/usr/bin").stream()
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
