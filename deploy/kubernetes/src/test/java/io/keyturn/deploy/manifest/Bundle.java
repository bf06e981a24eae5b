package io.keyturn.deploy.manifest;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All objects that are applied together. */
public record Bundle(List<HasMetadata> objects) {

  /** The objects of one kind. */
  public <T extends HasMetadata> List<T> all(Class<T> type) {
    return objects.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The object of that kind whose name is this. */
  public <T extends HasMetadata> Optional<T> find(Class<T> type, String name) {
    return all(type).stream()
        .filter(object -> object.getMetadata().getName().equals(name))
        .findFirst();
  }

  /** The Deployments' containers, with init containers. */
  public static Stream<Container> containers(Deployment deployment) {
    return Stream.concat(
        pod(deployment).getContainers().stream(), pod(deployment).getInitContainers().stream());
  }

  /** What a Deployment's pods are like. */
  public static PodSpec pod(Deployment deployment) {
    return deployment.getSpec().getTemplate().getSpec();
  }

  /** The labels of a Deployment's pods. */
  public static Map<String, String> podLabels(Deployment deployment) {
    return deployment.getSpec().getTemplate().getMetadata().getLabels();
  }

  /** The Deployments whose pods bear these labels. */
  public List<Deployment> selected(Map<String, String> labels) {
    return all(Deployment.class).stream()
        .filter(deployment -> podLabels(deployment).entrySet().containsAll(labels.entrySet()))
        .toList();
  }

  /** The Deployments whose pods this selects; by labels only, nothing else is used here. */
  public List<Deployment> selected(LabelSelector selector) {
    if (!selector.getMatchExpressions().isEmpty()) {
      throw new IllegalArgumentException("matchExpressions are not understood here");
    }
    return selected(Optional.ofNullable(selector.getMatchLabels()).orElse(Map.of()));
  }

  /** Kind and name, to tell a person. */
  public static String text(HasMetadata object) {
    return object.getKind() + " " + object.getMetadata().getName();
  }
}
