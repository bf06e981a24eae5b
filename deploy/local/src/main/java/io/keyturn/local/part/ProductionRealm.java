package io.keyturn.local.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The local stack's realm without what belongs to the local stack: no people, no sign-in by
 * password, no roles for contoso. In their place operators' scripts have a client of their own.
 *
 * @param adminCenter where people reach admin-service
 * @param portals where people reach the portals
 */
public record ProductionRealm(String adminCenter, List<String> portals) {

  /** The client of operators' scripts. */
  public static final String OPERATOR = "keyturn-operator";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SERVICE_ACCOUNT = "service-account-";

  /** As JSON, for import. */
  public String render(String adminServiceSecret, String operatorSecret) throws IOException {
    ObjectNode realm = (ObjectNode) JSON.readTree(RealmTemplate.shipped().render(values()));
    realm.put("sslRequired", "external");
    keep((ArrayNode) realm.at("/roles/realm"), role -> !role.path("name").asText().contains(":"));
    ArrayNode users = (ArrayNode) realm.path("users");
    keep(users, user -> user.path("username").asText().startsWith(SERVICE_ACCOUNT));
    users
        .addObject()
        .put("username", SERVICE_ACCOUNT + OPERATOR)
        .put("enabled", true)
        .put("serviceAccountClientId", OPERATOR)
        .putArray("realmRoles")
        .add("Global Administrator");
    client(realm, "keyturn-admin-service").put("secret", adminServiceSecret);
    operator(client(realm, "keyturn-cli"), operatorSecret);
    pages(client(realm, "keyturn-portal-pages"));
    return realm.toPrettyString();
  }

  /** Nothing of these is left in the end, but addresses. */
  private Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    for (String name : List.of("admin", "owner", "visitor", "outsider")) {
      values.put(name + "-password", "");
    }
    values.put("admin-service-client-secret", "");
    values.put("admin-url", adminCenter);
    values.put("portal-url", portals.get(0));
    return values;
  }

  private static void operator(ObjectNode client, String secret) {
    client
        .put("clientId", OPERATOR)
        .put("name", "Operators' scripts")
        .put("publicClient", false)
        .put("secret", secret)
        .put("directAccessGrantsEnabled", false)
        .put("serviceAccountsEnabled", true);
  }

  private void pages(ObjectNode client) {
    ArrayNode redirects = client.putArray("redirectUris");
    portals.forEach(portal -> redirects.add(portal + "/_services/auth/signed-in"));
    ((ObjectNode) client.path("attributes"))
        .put(
            "post.logout.redirect.uris",
            portals.stream()
                .map(portal -> portal + "/_services/about")
                .collect(Collectors.joining("##")));
  }

  private static ObjectNode client(JsonNode realm, String id) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals(id)) {
        return (ObjectNode) client;
      }
    }
    throw new IllegalStateException("The realm has no client " + id + ".");
  }

  private static void keep(ArrayNode nodes, Predicate<JsonNode> wanted) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (!wanted.test(nodes.get(i))) {
        nodes.remove(i);
      }
    }
  }
}
