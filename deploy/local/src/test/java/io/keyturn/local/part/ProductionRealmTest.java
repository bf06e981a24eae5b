package io.keyturn.local.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductionRealmTest {
  private static final String ADMIN = "https://keyturn.example.com";
  private static final List<String> PORTALS = List.of("https://a.example", "https://b.example");

  private JsonNode realm;
  private Map<String, JsonNode> clients;

  @BeforeEach
  void render() throws IOException {
    realm = new ObjectMapper().readTree(new ProductionRealm(ADMIN, PORTALS).render("s1", "s2"));
    clients =
        StreamSupport.stream(realm.path("clients").spliterator(), false)
            .collect(
                Collectors.toMap(client -> client.path("clientId").asText(), Function.identity()));
  }

  @Test
  void nobodySignsInByAPasswordThatSomebodyElseKnows() {
    assertEquals(
        Set.of("service-account-keyturn-admin-service", "service-account-keyturn-operator"),
        texts(realm.path("users"), "username"));
    realm.path("users").forEach(user -> assertFalse(user.has("credentials"), user::toString));
    clients
        .values()
        .forEach(
            client ->
                assertFalse(
                    client.path("directAccessGrantsEnabled").asBoolean(), client::toString));
    assertEquals("external", realm.path("sslRequired").asText());
  }

  @Test
  void programsHaveTheSecretsThatWereGiven() {
    assertEquals("s1", clients.get("keyturn-admin-service").path("secret").asText());
    assertEquals("s2", clients.get("keyturn-operator").path("secret").asText());
    assertFalse(clients.get("keyturn-operator").path("publicClient").asBoolean());
    assertTrue(clients.get("keyturn-operator").path("serviceAccountsEnabled").asBoolean());
  }

  @Test
  void signingInLeadsBackToTheGivenAddressesOnly() {
    assertEquals(
        "[\"https://keyturn.example.com/signed-in\"]",
        clients.get("keyturn-admin-center").path("redirectUris").toString());
    assertEquals(
        "[\"https://a.example/_services/auth/signed-in\",\"https://b.example/_services/auth/signed-in\"]",
        clients.get("keyturn-portal-pages").path("redirectUris").toString());
    assertEquals(
        "https://a.example/_services/about##https://b.example/_services/about",
        clients.get("keyturn-portal-pages").at("/attributes/post.logout.redirect.uris").asText());
  }

  @Test
  void noRoleIsForAPortalThatIsNotThere() {
    var roles = texts(realm.at("/roles/realm"), "name");
    assertTrue(roles.contains("Global Administrator") && roles.contains("keyturn-service"));
    assertFalse(realm.toString().contains("contoso"), roles::toString);
  }

  private static Set<String> texts(JsonNode nodes, String field) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(node -> node.path(field).asText())
        .collect(Collectors.toSet());
  }
}
