package io.keyturn.deploy.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guides send operators to is there. */
class GuideTest {
  private static final Path ROOT = Overlays.HOME.resolve("../..").normalize();
  private static final Pattern IN_THE_REPOSITORY = Pattern.compile("deploy/[\\w./-]*[\\w-]");
  private static final Pattern HERE =
      Pattern.compile("`((?:base|portal|components|overlays|database)/[\\w./-]*[\\w-])`");
  private static final Pattern POLICY = Pattern.compile("(?m)`((?:to|from)-[a-z-]+|dns)`");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "../container/README.md"})
  void everyPathIsThere(String guide) throws IOException {
    var text = Files.readString(Overlays.HOME.resolve(guide));
    var paths =
        Stream.concat(
                found(IN_THE_REPOSITORY, text).map(MatchResult::group).map(ROOT::resolve),
                found(HERE, text).map(match -> Overlays.HOME.resolve(match.group(1))))
            .filter(path -> !path.toString().contains("overlays/mine"))
            .toList();

    assertTrue(paths.size() > 2, paths::toString);
    assertEquals(List.of(), paths.stream().filter(path -> !Files.exists(path)).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = "README.md")
  void everyNetworkPolicyIsNamed(String guide) throws IOException {
    var named =
        found(POLICY, Files.readString(Overlays.HOME.resolve(guide)))
            .map(match -> match.group(1))
            .toList();
    for (Path file : ManifestFilesTest.files().filter(GuideTest::isOfTheNetwork).toList()) {
      StrictYaml.parse(Files.readString(file)).stream()
          .map(policy -> policy.getMetadata().getName())
          .filter(name -> !name.equals("default-deny"))
          .forEach(name -> assertTrue(named.contains(name), name));
    }
  }

  private static boolean isOfTheNetwork(Path file) {
    return file.startsWith(Overlays.HOME.resolve("base/network"));
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
