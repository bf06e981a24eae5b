package io.keyturn.admin.directory.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.directory.DirectoryRefusalContract;
import io.keyturn.admin.directory.DirectoryStub;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.common.testing.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter keeps the contract, and leaves alone what is not its own. */
class KeycloakDirectoryTest extends DirectoryRefusalContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTOSO = "portal-contoso";

  private final KeyCertificate key = Samples.keyPair(Samples.anyPortalId()).certificate();
  private KeycloakStub keycloak;
  private Directory directory;

  @BeforeEach
  void start() throws IOException {
    keycloak = new KeycloakStub();
    directory = keycloak.directory(Duration.ofSeconds(5));
  }

  @AfterEach
  void stop() {
    keycloak.close();
  }

  @Override
  protected Directory directory() {
    return directory;
  }

  @Override
  protected void forbidChanges(String id) {
    keycloak.forbidChanges(id);
  }

  @Override
  protected void undoChanges() {
    keycloak.forgetChanges();
  }

  @Override
  protected void givenForeignApplication(String id) throws DirectoryException {
    directory.createApplication(id, "Contoso");
    keycloak.client(id).withObject("/attributes").remove("keyturn.made");
  }

  @Test
  void anApplicationProvesItselfBySignedAssertionsAlone() throws DirectoryException {
    directory.createApplication(CONTOSO, "Contoso \"Self\"-Service");

    var client = keycloak.client(CONTOSO);
    assertEquals("Contoso \"Self\"-Service", client.path("name").asText());
    assertEquals("client-jwt", client.path("clientAuthenticatorType").asText());
    assertEquals("true", client.at("/attributes/use.jwks.string").asText());
    assertEquals("PS256", client.at("/attributes/token.endpoint.auth.signing.alg").asText());
    assertEquals(true, client.path("serviceAccountsEnabled").asBoolean());
    assertFalse(client.path("publicClient").asBoolean(true));
    assertFalse(client.path("standardFlowEnabled").asBoolean(true));
    assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true));
  }

  @Test
  void addingAKeyLeavesTheRestOfTheClientAsItIs() throws DirectoryException, IOException {
    directory.createApplication(CONTOSO, "Contoso");
    var before = keycloak.client(CONTOSO);
    before.put("fullScopeAllowed", false).putArray("redirectUris").add("https://contoso.example/*");
    before.withObject("/attributes").put("access.token.lifespan", "60");
    var expected = before.deepCopy();

    directory.addKey(CONTOSO, key, Optional.empty());

    var after = keycloak.client(CONTOSO).deepCopy();
    assertEquals(Set.of(key.kid()), directory.keys(CONTOSO));
    expected.withObject("/attributes").remove("jwks.string");
    after.withObject("/attributes").remove("jwks.string");
    assertEquals(expected, after);
  }

  @Test
  void keysOfOthersSurviveAddingAndRemoving() throws DirectoryException, IOException {
    directory.createApplication(CONTOSO, "Contoso");
    var foreign =
        JSON.readTree(
            """
            {"keys":[{"kty":"OKP","crv":"Ed25519","kid":"ed","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"},
             {"kty":"AKP","alg":"ML-DSA-65","kid":"kind-of-tomorrow","pub":"AAAA"},
             {"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
              "y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","note":"a member of our own"}]}""");
    keycloak.client(CONTOSO).withObject("/attributes").put("jwks.string", foreign.toString());

    directory.addKey(CONTOSO, key, Optional.empty());
    directory.removeKey(CONTOSO, key.kid(), Optional.empty());

    assertEquals(foreign, registered());
  }

  @Test
  void aKeyIsRegisteredForSigningAssertions() throws DirectoryException, IOException {
    directory.createApplication(CONTOSO, "Contoso");

    directory.addKey(CONTOSO, key, Optional.empty());

    var jwk = registered().at("/keys/0");
    assertEquals("RSA", jwk.path("kty").asText());
    assertEquals("sig", jwk.path("use").asText());
    assertEquals("PS256", jwk.path("alg").asText());
    assertEquals(key.kid(), jwk.path("kid").asText());
  }

  @Test
  void aRemovedApplicationIsUnknown() throws DirectoryException {
    directory.createApplication(CONTOSO, "Contoso");

    directory.removeApplication(CONTOSO, Set.of());

    var failure = failureOf(() -> directory.keys(CONTOSO));
    assertEquals(Failure.APPLICATION_UNKNOWN, failure.failure());
  }

  @Test
  void aTwinThatCreatedTheApplicationFirstIsNoFailure() throws DirectoryException {
    directory.createApplication(CONTOSO, "Contoso");
    keycloak.answerNext(new DirectoryStub.Answer(200, "[]", java.util.Map.of()));

    directory.createApplication(CONTOSO, "Contoso");

    assertEquals(Set.of(), directory.keys(CONTOSO));
  }

  @Test
  void aTwinThatRemovedTheApplicationFirstIsNoFailure() throws DirectoryException {
    directory.createApplication(CONTOSO, "Contoso");
    var gone = "[" + keycloak.client(CONTOSO) + "]";
    directory.removeApplication(CONTOSO, Set.of());
    keycloak.answerNext(new DirectoryStub.Answer(200, gone, java.util.Map.of()));

    directory.removeApplication(CONTOSO, Set.of());

    assertEquals("DELETE", keycloak.requests().get(keycloak.requests().size() - 1).method());
  }

  @Test
  void aKeySetThatCannotBeReadIsNeverOverwritten() throws DirectoryException {
    directory.createApplication(CONTOSO, "Contoso");
    keycloak.client(CONTOSO).withObject("/attributes").put("jwks.string", "{\"keys\":[{]}");

    var failure = failureOf(() -> directory.addKey(CONTOSO, key, Optional.empty()));

    assertEquals(Failure.REFUSED, failure.failure());
    assertEquals("{\"keys\":[{]}", keycloak.client(CONTOSO).at("/attributes/jwks.string").asText());
  }

  @Test
  void aClientWithoutAttributesHasNoKeysAndCanGetSome() throws DirectoryException {
    directory.createApplication(CONTOSO, "Contoso");
    keycloak.client(CONTOSO).remove("attributes");

    directory.addKey(CONTOSO, key, Optional.empty());

    assertEquals(Set.of(key.kid()), directory.keys(CONTOSO));
  }

  private JsonNode registered() throws IOException {
    return JSON.readTree(keycloak.client(CONTOSO).at("/attributes/jwks.string").asText());
  }
}
