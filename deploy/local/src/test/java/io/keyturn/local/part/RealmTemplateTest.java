package io.keyturn.local.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RealmTemplateTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> SECRETS =
      Map.of(
          "admin-service-client-secret", "s1",
          "admin-password", "s2",
          "owner-password", "s3",
          "visitor-password", "s4",
          "outsider-password", "s5",
          "admin-url", "http://localhost:1",
          "portal-url", "http://localhost:2");

  @Test
  void fillsPlaceholdersWhereverTheyStand() throws IOException {
    String rendered =
        RealmTemplate.parse("{\"a\":[{\"b\":\"x-${some-name}-y\"}],\"n\":300}")
            .render(Map.of("some-name", "v"));

    assertEquals(JSON.readTree("{\"a\":[{\"b\":\"x-v-y\"}],\"n\":300}"), JSON.readTree(rendered));
  }

  @Test
  void aSecretCannotBreakTheJson() throws IOException {
    String rendered = RealmTemplate.parse("{\"a\":\"${s}\"}").render(Map.of("s", "\"$1\\"));

    assertEquals("\"$1\\", JSON.readTree(rendered).path("a").asText());
  }

  @Test
  void aPlaceholderWithoutASecretIsAnError() throws IOException {
    RealmTemplate template = RealmTemplate.parse("{\"a\":\"${forgotten}\"}");

    assertThrows(IllegalArgumentException.class, () -> template.render(Map.of()));
  }

  @Test
  void theShippedRealmHoldsNoSecretOfItsOwn() throws IOException {
    JsonNode realm = shipped();

    assertEquals("s1", client(realm, "keyturn-admin-service").path("secret").asText());
    assertFalse(client(realm, "keyturn-cli").has("secret"));
    for (JsonNode user : realm.path("users")) {
      user.path("credentials")
          .forEach(
              credential -> assertTrue(SECRETS.containsValue(credential.path("value").asText())));
    }
  }

  @Test
  void theShippedRealmHasTheAgreedUsersAndRoles() throws IOException {
    JsonNode realm = shipped();

    assertEquals(
        Set.of("Global Administrator", "All Website Access:contoso"), roles(realm, "admin"));
    assertEquals(
        Set.of("Portal Owner:contoso", "All Website Access:contoso"), roles(realm, "owner"));
    assertEquals(Set.of(), roles(realm, "visitor"));
    assertEquals(Set.of(), roles(realm, "outsider"));
    assertEquals(Set.of("keyturn-service"), roles(realm, "service-account-keyturn-admin-service"));
  }

  @Test
  void tokensOfTheCommandLineAreMeantForBothServices() throws IOException {
    Set<String> audiences = new TreeSet<>();
    client(shipped(), "keyturn-cli")
        .path("protocolMappers")
        .forEach(
            mapper ->
                audiences.add(mapper.path("config").path("included.client.audience").asText()));

    assertTrue(
        audiences.containsAll(Set.of("keyturn-admin-service", "keyturn-portal-service")),
        audiences.toString());
  }

  private static JsonNode shipped() throws IOException {
    return JSON.readTree(RealmTemplate.shipped().render(SECRETS));
  }

  private static JsonNode client(JsonNode realm, String id) {
    return find(realm.path("clients"), "clientId", id);
  }

  private static Set<String> roles(JsonNode realm, String user) {
    Set<String> roles = new TreeSet<>();
    find(realm.path("users"), "username", user)
        .path("realmRoles")
        .forEach(role -> roles.add(role.asText()));
    return roles;
  }

  private static JsonNode find(JsonNode array, String field, String value) {
    for (JsonNode element : array) {
      if (element.path(field).asText().equals(value)) {
        return element;
      }
    }
    throw new AssertionError("There is no " + value + ".");
  }
}
