package io.keyturn.admin.directory.entra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.directory.DirectoryRefusalContract;
import io.keyturn.admin.directory.DirectoryStub.Request;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.common.testing.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter keeps the contract on a Graph that behaves as documented, and drops nothing. */
class EntraDirectoryTest extends DirectoryRefusalContract {
  private static final KeyCertificate KEY = Samples.keyPair(Samples.anyPortalId()).certificate();

  private GraphStub graph;
  private Directory directory;

  @BeforeEach
  void start() throws IOException {
    graph = new GraphStub();
    directory = graph.directory(GraphStub.AUDIENCE);
  }

  @AfterEach
  void stop() {
    graph.close();
  }

  @Override
  protected Directory directory() {
    return directory;
  }

  @Override
  protected void givenApplication(String id) {
    graph.register(id);
  }

  @Override
  protected void forbidChanges(String id) {
    graph.registration(id).readOnly = true;
  }

  @Override
  protected void undoChanges() {
    graph.forgetChanges();
  }

  @Override
  protected void givenForeignApplication(String id) {
    graph.register(id);
  }

  @Test
  void anApplicationThatNobodyHasMadeIsUnknownAndSaysWhatToDo() {
    var failure = failureOf(() -> directory.createApplication(clientId, "Contoso"));

    assertEquals(Failure.APPLICATION_UNKNOWN, failure.failure());
    assertTrue(failure.getMessage().contains(clientId), failure.getMessage());
    assertTrue(failure.getMessage().contains("clientId"), failure.getMessage());
  }

  @Test
  void aQuoteInAClientIdStaysAQuote() {
    var failure = failureOf(() -> directory.keys("x')/owners('y"));

    assertEquals(Failure.APPLICATION_UNKNOWN, failure.failure());
    assertEquals(
        "/v1.0/applications(appId='x'')/owners(''y')", graph.requests().get(0).uri().getPath());
  }

  @Test
  void credentialsOfOthersSurviveAddingAndRemoving() throws DirectoryException {
    var foreign = ForeignCredentials.all();
    foreign.forEach(one -> graph.register(clientId).addedByOthers(one.deepCopy()));

    directory.addKey(clientId, KEY, Optional.empty());
    var added = listed();
    directory.removeKey(clientId, KEY.kid(), Optional.empty());

    assertEquals(foreign, added.subList(0, foreign.size()));
    assertEquals(foreign, listed());
  }

  @Test
  void removingTheApplicationLeavesWhatIsNotKeyturns() throws DirectoryException {
    var foreign = ForeignCredentials.any();
    graph.register(clientId).addedByOthers(foreign.deepCopy());
    directory.addKey(clientId, KEY, Optional.empty());

    directory.removeApplication(clientId, Set.of(KEY.kid()));

    assertEquals(List.of(foreign), listed());
  }

  @Test
  void passwordsAreNeitherReadNorWritten() throws DirectoryException {
    var key = withOneKey();
    directory.checkAccess(clientId);
    directory.removeApplication(clientId, Set.of(key.kid()));

    assertTrue(
        graph.requests().stream().noneMatch(EntraDirectoryTest::aboutPasswords),
        () -> "" + graph.requests());
  }

  @Test
  void aKeyIsRegisteredAsItsCertificateUnderItsKid() throws DirectoryException {
    graph.register(clientId);

    directory.addKey(clientId, KEY, Optional.empty());

    var credential = listed().get(0);
    assertEquals("keyturn:" + KEY.kid(), credential.path("displayName").asText());
    assertEquals(KEY.thumbprint(), credential.path("customKeyIdentifier").asText());
    assertEquals(KEY.notAfter().toString(), credential.path("endDateTime").asText());
    assertEquals("AsymmetricX509Cert", credential.path("type").asText());
    assertEquals("Verify", credential.path("usage").asText());
  }

  @Test
  void aKeyThatWasUploadedByHandIsKnownByItsCertificate() throws DirectoryException {
    var byHand = ForeignCredentials.credential("uploaded on Monday", KEY.der());
    graph.register(clientId).addedByOthers(byHand);

    assertEquals(Set.of(KEY.kid()), directory.keys(clientId));
  }

  @Test
  void aKeyThatIsListedLateIsReportedAsLostAndNeverListedTwice() throws DirectoryException {
    graph.register(clientId).lagFor(2);
    var failure = failureOf(() -> directory.addKey(clientId, KEY, Optional.empty()));

    directory.addKey(clientId, KEY, Optional.empty());

    assertEquals(Failure.LOST, failure.failure());
    assertEquals(1, listed().size());
  }

  @Test
  void aWriteUnderAnOldVersionIsLostAndSucceedsWhenRepeated() throws DirectoryException {
    var foreign = ForeignCredentials.any();
    graph.register(clientId);
    graph.tellVersions();
    graph.overtakeNextChange(() -> graph.registration(clientId).addedByOthers(foreign.deepCopy()));
    var failure = failureOf(() -> directory.addKey(clientId, KEY, Optional.empty()));

    directory.addKey(clientId, KEY, Optional.empty());

    assertEquals(Failure.LOST, failure.failure());
    assertEquals(foreign, listed().get(0));
    assertEquals(Set.of(KEY.kid()), directory.keys(clientId));
  }

  @Test
  void aRemovalUnderAnOldVersionIsLostAndSucceedsWhenRepeated() throws DirectoryException {
    var foreign = ForeignCredentials.any();
    graph.tellVersions();
    graph.register(clientId);
    directory.addKey(clientId, KEY, Optional.empty());
    graph.overtakeNextChange(() -> graph.registration(clientId).addedByOthers(foreign.deepCopy()));
    var failure = failureOf(() -> directory.removeKey(clientId, KEY.kid(), Optional.empty()));

    directory.removeKey(clientId, KEY.kid(), Optional.empty());

    assertEquals(Failure.LOST, failure.failure());
    assertEquals(List.of(foreign), listed());
  }

  @Test
  void askingForAccessUndoesNoRenaming() throws DirectoryException {
    graph.tellVersions();
    graph.register(clientId);

    directory.checkAccess(clientId);

    var change = graph.changes().get(0);
    assertEquals("{\"displayName\":\"Contoso\"}", change.body().toString());
    assertEquals(Optional.of("W/\"0\""), change.ifMatch());
  }

  @Test
  void aPolicyThatCapsTheValidityIsARefusalThatNamesItsCode() {
    graph.register(clientId);
    graph.limitLife(Duration.ofDays(180));

    var failure = failureOf(() -> directory.addKey(clientId, KEY, Optional.empty()));

    assertEquals(Failure.REFUSED, failure.failure());
    assertTrue(failure.getMessage().endsWith("400 CredentialInvalidLifetimeAsPerAppPolicy"));
  }

  private List<JsonNode> listed() {
    var all = new ArrayList<JsonNode>();
    StreamSupport.stream(graph.registration(clientId).keys().spliterator(), false)
        .forEach(all::add);
    return all;
  }

  private static boolean aboutPasswords(Request request) {
    return request.body().has("passwordCredentials")
        || ("" + request.uri().getQuery()).contains("password");
  }
}
