package io.keyturn.deploy.manifest;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The overlays in the repository, put together once for all tests. */
public final class Overlays {
  /** This module's directory. */
  public static final Path HOME = Path.of("").toAbsolutePath();

  private static final Map<String, List<JsonNode>> BUILT = new ConcurrentHashMap<>();

  private Overlays() {}

  /** The names of all. */
  public static List<String> names() {
    try (var directories = Files.list(HOME.resolve("overlays"))) {
      return directories.map(directory -> directory.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is applied of one. */
  public static Bundle bundle(String name) {
    return new Bundle(StrictYaml.objects(documents(name)));
  }

  /** The same as it was read; not to be changed. */
  static List<JsonNode> documents(String name) {
    return BUILT.computeIfAbsent(name, Overlays::build);
  }

  private static List<JsonNode> build(String name) {
    var kustomize = Kustomize.installed().orElseGet(Overlays::missing);
    try {
      return StrictYaml.documents(kustomize.build(HOME.resolve("overlays").resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Kustomize missing() {
    var reason =
        "neither kustomize nor kubectl is installed, so the overlays are NOT tested;"
            + " .ci/run installs kustomize where Go is";
    if ("required".equals(System.getenv("KEYTURN_KUSTOMIZE"))) {
      return fail(reason);
    }
    System.err.println("SKIPPED: " + reason);
    return abort(reason);
  }
}
