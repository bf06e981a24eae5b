package io.keyturn.local.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The realm as it stands in the repository, with <code>${name}</code> wherever a secret belongs.
 */
public final class RealmTemplate {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z-]+)}");

  private final JsonNode realm;

  /** Keycloak wants it as a text inside the realm, where nobody could read it. */
  private final String userProfile;

  private RealmTemplate(JsonNode realm, String userProfile) {
    this.realm = realm;
    this.userProfile = userProfile;
  }

  /** The realm that ships with the stack. */
  public static RealmTemplate shipped() throws IOException {
    return new RealmTemplate(
        resource("keyturn-realm.json"), resource("user-profile.json").toString());
  }

  static RealmTemplate parse(String json) throws IOException {
    return new RealmTemplate(JSON.readTree(json), "");
  }

  /**
   * The realm with every placeholder filled in, as JSON.
   *
   * @throws IllegalArgumentException when there is no secret for a placeholder
   */
  public String render(Map<String, String> secrets) {
    Map<String, String> values = new HashMap<>(secrets);
    values.put("user-profile", userProfile);
    return filled(realm, values).toPrettyString();
  }

  private static JsonNode resource(String name) throws IOException {
    try (InputStream file = RealmTemplate.class.getResourceAsStream("/keycloak/" + name)) {
      return JSON.readTree(file);
    }
  }

  private static JsonNode filled(JsonNode node, Map<String, String> secrets) {
    if (node instanceof TextNode text) {
      return TextNode.valueOf(filled(text.textValue(), secrets));
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JSON.createArrayNode();
      array.forEach(element -> copy.add(filled(element, secrets)));
      return copy;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JSON.createObjectNode();
      object
          .properties()
          .forEach(field -> copy.set(field.getKey(), filled(field.getValue(), secrets)));
      return copy;
    }
    return node;
  }

  private static String filled(String text, Map<String, String> secrets) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> {
              String secret = secrets.get(found.group(1));
              if (secret == null) {
                throw new IllegalArgumentException("Nothing is known for " + found.group() + ".");
              }
              return Matcher.quoteReplacement(secret);
            });
  }
}
