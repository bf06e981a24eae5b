package io.keyturn.admin.restart.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolloutTest {

  @ParameterizedTest
  @CsvSource({
    "2, 2, 2, 2, 2, true",
    "2, 3, 2, 2, 2, true",
    "2, 1, 2, 2, 2, false",
    "2, 2, 1, 2, 2, false",
    "2, 2, 2, 3, 2, false",
    "2, 2, 2, 3, 3, false",
    "2, 2, 2, 2, 1, false"
  })
  void isCompleteWhenEveryReplicaIsOfThePresentTemplateAndAvailable(
      int generation, int observed, int updated, int replicas, int available, boolean complete) {
    var rollout =
        rollout(
            """
            metadata: {generation: %d}
            spec: {replicas: 2, template: {}}
            status: {observedGeneration: %d, updatedReplicas: %d, replicas: %d, availableReplicas: %d}
            """
                .formatted(generation, observed, updated, replicas, available));

    assertEquals(complete, rollout.complete());
  }

  @Test
  void withoutANumberOneReplicaIsWanted() {
    var rollout =
        rollout(
            """
            metadata: {generation: 1}
            spec: {template: {}}
            status: {observedGeneration: 1, updatedReplicas: 1, replicas: 1, availableReplicas: 1}
            """);

    assertTrue(rollout.complete());
  }

  @Test
  void scaledToNothingItIsCompleteOnceNothingIsLeft() {
    var rollout =
        rollout(
            """
            metadata: {generation: 4}
            spec: {replicas: 0, template: {}}
            status: {observedGeneration: 4}
            """);

    assertTrue(rollout.complete());
  }

  @Test
  void withoutAStatusNothingIsKnown() {
    var rollout = rollout("{metadata: {generation: 1}, spec: {replicas: 0, template: {}}}");

    assertFalse(rollout.complete());
    assertEquals(Optional.empty(), rollout.stuck());
  }

  @ParameterizedTest
  @CsvSource({
    "{metadata: {annotations: {keyturn.io/restart: m}}}, true",
    "{metadata: {annotations: {keyturn.io/restart: other}}}, false",
    "{metadata: {annotations: {}}}, false",
    "{metadata: {}}, false",
    "{}, false"
  })
  void isMarkedByTheAnnotationOfItsTemplate(String template, boolean marked) {
    var rollout = rollout("{metadata: {}, spec: {template: " + template + "}}");

    assertEquals(marked, rollout.marked("m"));
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false", "null, false"})
  void isPausedWhereItSaysSo(String paused, boolean expected) {
    assertEquals(expected, rollout("{metadata: {}, spec: {paused: " + paused + "}}").paused());
  }

  @Test
  void isStuckOnlyInWhatIsSaidOfThePresentTemplate() {
    assertEquals(Optional.of("timed out"), stuck(3, "message: timed out").stuck());
    assertEquals(Optional.empty(), stuck(2, "message: timed out").stuck());
  }

  @Test
  void isStuckWithoutAWordToo() {
    assertEquals(Optional.of("ProgressDeadlineExceeded"), stuck(3, "type: Progressing").stuck());
  }

  private static Rollout stuck(int observed, String more) {
    return rollout(
        """
        metadata: {generation: 3}
        spec: {template: {}}
        status:
          observedGeneration: %d
          conditions:
          - {reason: NewReplicaSetAvailable, message: fine}
          - {reason: ProgressDeadlineExceeded, %s}
        """
            .formatted(observed, more));
  }

  private static Rollout rollout(String yaml) {
    return new Rollout(Serialization.unmarshal("---\n" + yaml, Deployment.class));
  }
}
