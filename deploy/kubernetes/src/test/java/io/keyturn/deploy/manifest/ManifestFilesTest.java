package io.keyturn.deploy.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each file is valid by itself, without any program. */
class ManifestFilesTest {
  private static final Set<String> OF_KUSTOMIZE = Set.of("kustomization.yaml");

  @ParameterizedTest
  @MethodSource("files")
  void everyFieldExists(Path file) throws IOException {
    assertFalse(StrictYaml.parse(Files.readString(file)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("io.keyturn.deploy.manifest.Overlays#names")
  void everyFieldOfAnOverlayExists(String overlay) {
    assertTrue(Overlays.bundle(overlay).objects().size() > 15);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: apps/v1\nkind: Deployment\nspeck: {}",
        "apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {nodeSelektor: {}}}}",
        "apiVersion: apps/v1\nkind: Deployment\nspec: {replicas: 2, replicas: 3}",
        "apiVersion: apps/v1\nkind: Deployment\nspec: {replicas: '2'}",
        "apiVersion: extensions/v1beta1\nkind: Deployment",
        "apiVersion: v1\nkind: Pod"
      })
  void aMistakeIsNoticed(String broken) {
    assertThrows(IllegalArgumentException.class, () -> StrictYaml.parse(broken));
  }

  @Test
  void whatIsRightIsTaken() {
    var sound = "apiVersion: apps/v1\nkind: Deployment\nspec: {replicas: 2}";

    assertEquals(2, StrictYaml.parse(sound + "\n---\n" + sound).size());
  }

  @Test
  void thereAreFiles() throws IOException {
    assertTrue(files().count() > 20);
  }

  static Stream<Path> files() throws IOException {
    try (var found = Files.walk(Overlays.HOME)) {
      return found
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.startsWith(Overlays.HOME.resolve("target")))
          .filter(file -> !file.startsWith(Overlays.HOME.resolve("src")))
          .filter(file -> !OF_KUSTOMIZE.contains(file.getFileName().toString()))
          .sorted()
          .toList()
          .stream();
    }
  }
}
