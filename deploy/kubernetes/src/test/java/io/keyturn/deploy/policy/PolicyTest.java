package io.keyturn.deploy.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.deploy.manifest.Overlays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every overlay keeps every policy. */
class PolicyTest {

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("all")
  void isKept(String overlay, Policy policy) {
    assertEquals(List.of(), policy.violations(Overlays.bundle(overlay)).toList());
  }

  static Stream<Arguments> all() {
    return Overlays.names().stream()
        .flatMap(
            overlay -> Stream.of(Policy.values()).map(policy -> Arguments.of(overlay, policy)));
  }
}
