package io.keyturn.deploy.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads Kubernetes objects as the API server would with {@code --validate=strict}: a field that
 * does not exist, one that stands twice, or a text where a number belongs is a failure. A kind that
 * is not listed here is one, too.
 */
final class StrictYaml {
  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Stream.of(
              ConfigMap.class,
              Deployment.class,
              HorizontalPodAutoscaler.class,
              Ingress.class,
              Namespace.class,
              NetworkPolicy.class,
              PodDisruptionBudget.class,
              Role.class,
              RoleBinding.class,
              Secret.class,
              Service.class,
              ServiceAccount.class)
          .collect(Collectors.toMap(StrictYaml::name, type -> type));

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

  private static final ObjectMapper MODELS =
      JsonMapper.builder()
          .annotationIntrospector(new NoRest())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private StrictYaml() {}

  /**
   * The objects of all documents.
   *
   * @throws IllegalArgumentException with the reason where one does not fit
   */
  static List<HasMetadata> parse(String text) {
    return objects(documents(text));
  }

  /** The documents, whatever they are. */
  static List<JsonNode> documents(String text) {
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
      return documents.readAll();
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** One value, which may be a list. */
  static JsonNode value(String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** The documents as objects, new ones each time. */
  static List<HasMetadata> objects(List<JsonNode> documents) {
    var objects = new ArrayList<HasMetadata>();
    try {
      for (JsonNode document : documents) {
        objects.add(object(document));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return objects;
  }

  private static HasMetadata object(JsonNode node) throws JsonProcessingException {
    var name = node.path("apiVersion").asText() + " " + node.path("kind").asText();
    var type = KINDS.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no such kind is expected here: " + name);
    }
    return MODELS.treeToValue(node, type);
  }

  private static String name(Class<? extends HasMetadata> type) {
    return HasMetadata.getApiVersion(type) + " " + HasMetadata.getKind(type);
  }

  /** The models keep unknown fields for others; here they have no place to go. */
  private static final class NoRest extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated member) {
      return false;
    }
  }
}
