package io.keyturn.deploy.manifest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One change of one object.
 *
 * @param object kind and name, which may end in an asterisk
 * @param path where, RFC 6901; the whole object where it is empty
 * @param value YAML; nothing where the place is to be gone
 */
public record Damage(String object, String path, String value) {

  /** What is left of an overlay after it. */
  public Bundle of(String overlay) {
    var documents = new ArrayList<JsonNode>();
    boolean found = false;
    for (JsonNode document : Overlays.documents(overlay)) {
      boolean meant = isMeant(document);
      found |= meant;
      documents.addAll(meant ? changed(document.deepCopy()) : List.of(document));
    }
    if (!found) {
      throw new IllegalArgumentException("there is no " + object);
    }
    return new Bundle(StrictYaml.objects(documents));
  }

  private boolean isMeant(JsonNode document) {
    var name = document.path("kind").asText() + " " + document.at("/metadata/name").asText();
    return object.endsWith("*")
        ? name.startsWith(object.substring(0, object.length() - 1))
        : name.equals(object);
  }

  private List<JsonNode> changed(JsonNode document) {
    if (path.isEmpty()) {
      return StrictYaml.documents(value);
    }
    var place = JsonPointer.compile(path);
    var parent = document.at(place.head());
    if (parent instanceof ObjectNode node) {
      change(node, place.last().getMatchingProperty());
    } else if (parent instanceof ArrayNode array) {
      change(array, place.last());
    } else {
      throw new IllegalArgumentException("there is no " + path + " in " + object);
    }
    return List.of(document);
  }

  private void change(ObjectNode node, String field) {
    if (!value.isEmpty()) {
      node.set(field, content());
    } else if (node.remove(field) == null) {
      throw new IllegalArgumentException("there is no " + path + " in " + object);
    }
  }

  private void change(ArrayNode array, JsonPointer last) {
    if (!last.mayMatchElement()) {
      array.add(content());
    } else if (value.isEmpty()) {
      array.remove(last.getMatchingIndex());
    } else {
      array.set(last.getMatchingIndex(), content());
    }
  }

  private JsonNode content() {
    return StrictYaml.value(value);
  }
}
