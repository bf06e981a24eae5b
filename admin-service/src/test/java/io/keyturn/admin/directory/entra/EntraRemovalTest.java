package io.keyturn.admin.directory.entra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.directory.DirectoryStub;
import io.keyturn.admin.directory.TokenStub;
import io.keyturn.common.key.CertifiedKeyPair;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.common.key.KeyRequest;
import io.keyturn.common.key.SelfSigned;
import io.keyturn.common.testing.Samples;
import io.keyturn.common.testing.Silence;
import java.io.IOException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a key is removed with a proof of possession, and what is lost where it is not. */
class EntraRemovalTest {
  private static final String CONTOSO = "11111111-2222-3333-4444-555555555555";
  private static final String REMOVED = "/removeKey";
  private static final String REPLACED = "PATCH";
  private static final KeyCertificate OLD = Samples.keyPair(Samples.anyPortalId()).certificate();

  private final ObjectNode foreign = ForeignCredentials.any();
  private GraphStub graph;
  private CertifiedKeyPair current;
  private Directory directory;
  private int changesBefore;

  @BeforeEach
  void start() throws IOException, DirectoryException {
    graph = new GraphStub();
    current =
        SelfSigned.generate(
            Samples.anyPortalId(), new KeyRequest(Period.ofDays(6), 2048), graph.clock.instant());
    directory = graph.directory(GraphStub.AUDIENCE);
    graph.register(CONTOSO);
    directory.addKey(CONTOSO, OLD, Optional.empty());
    directory.addKey(CONTOSO, current.certificate(), Optional.empty());
    changesBefore = graph.changes().size();
  }

  @AfterEach
  void stop() {
    graph.close();
  }

  @Test
  void theCurrentKeyProvesTheRemovalOfTheOld() throws DirectoryException {
    removeOld();

    assertEquals(List.of(REMOVED), changes());
    assertEquals(Set.of(current.certificate().kid()), directory.keys(CONTOSO));
  }

  @Test
  void aConcurrentWriterLosesNothingToAProvenRemoval() throws DirectoryException {
    graph.overtakeNextChange(this::addForeign);

    removeOld();

    assertEquals(List.of(REMOVED), changes());
    assertEquals(Set.of(current.certificate().kid()), directory.keys(CONTOSO));
    assertEquals(foreign, last());
  }

  @Test
  void aKeyIsNotAskedToProveItsOwnRemoval() throws DirectoryException {
    directory.removeKey(CONTOSO, current.certificate().kid(), Optional.of(current));

    assertEquals(List.of(REPLACED), changes());
    assertEquals(Set.of(OLD.kid()), directory.keys(CONTOSO));
  }

  @Test
  void anExpiredKeyProvesNothing() throws DirectoryException {
    graph.clock.advance(Duration.ofDays(6));

    removeOld();

    assertEquals(List.of(REPLACED), changes());
    assertEquals(Set.of(current.certificate().kid()), directory.keys(CONTOSO));
  }

  @Test
  void aProofThatGraphRefusesIsNoObstacle() throws DirectoryException {
    directory = graph.directory("00000003-0000-0000-c000-000000000000");

    removeOld();

    assertEquals(List.of(REMOVED, REPLACED), changes());
    assertEquals(Set.of(current.certificate().kid()), directory.keys(CONTOSO));
  }

  @Test
  void aFallbackWritesWhatWasReadAfterTheRefusal() throws DirectoryException {
    directory = graph.directory("00000003-0000-0000-c000-000000000000");
    graph.overtakeNextChange(this::addForeign);

    removeOld();

    assertEquals(List.of(REMOVED, REPLACED), changes());
    assertEquals(foreign, last());
  }

  @Test
  void aTwinThatRemovedTheKeyFirstIsNoFailure() throws DirectoryException {
    var keyId = first().path("keyId").asText();
    graph.overtakeNextChange(() -> graph.registration(CONTOSO).remove(keyId));

    removeOld();

    assertEquals(List.of(REMOVED), changes());
  }

  @Test
  void aRemovalWhoseAnswerWasLostIsRepeatedWithoutHarm() throws DirectoryException {
    graph.loseNextAnswer();
    var failure = assertThrows(DirectoryException.class, this::removeOld);

    removeOld();

    assertEquals(Failure.UNREACHABLE, failure.failure());
    assertEquals(List.of(REMOVED), changes());
    assertEquals(Set.of(current.certificate().kid()), directory.keys(CONTOSO));
  }

  @Test
  void aProvenRemovalThatIsUndoneIsLost() {
    graph.forgetChanges();

    var failure = assertThrows(DirectoryException.class, this::removeOld);

    assertEquals(Failure.LOST, failure.failure());
    assertEquals(List.of(REMOVED), changes());
  }

  @Test
  void aKeyThatIsListedTwiceIsRemovedWhole() throws DirectoryException {
    var twin = ForeignCredentials.credential("uploaded on Monday", OLD.der());
    graph.registration(CONTOSO).addedByOthers(twin);

    removeOld();

    assertEquals(List.of(REMOVED, REMOVED), changes());
    assertEquals(Set.of(current.certificate().kid()), directory.keys(CONTOSO));
  }

  @Test
  void aCredentialThatIsMissingAfterARemovalIsReported() {
    addForeign();
    graph.followNextChange(this::removeForeign);

    var failure =
        assertThrows(
            DirectoryException.class,
            () -> directory.removeKey(CONTOSO, OLD.kid(), Optional.empty()));

    assertEquals(Failure.LOST, failure.failure());
    assertTrue(failure.getMessage().contains(foreign.path("keyId").asText()));
  }

  @Test
  void aCredentialThatIsMissingAfterAnAdditionIsReported() {
    var next = Samples.keyPair(Samples.anyPortalId()).certificate();
    addForeign();
    graph.followNextChange(this::removeForeign);

    var failure =
        assertThrows(
            DirectoryException.class, () -> directory.addKey(CONTOSO, next, Optional.empty()));

    assertEquals(Failure.LOST, failure.failure());
    assertTrue(failure.getMessage().contains(foreign.path("keyId").asText()));
  }

  @Test
  void aRefusalKeepsTheProofToItself() {
    graph.registration(CONTOSO).readOnly = true;

    var failure = assertThrows(DirectoryException.class, this::removeOld);

    assertEquals(Failure.FORBIDDEN, failure.failure());
    var proof = graph.changes().get(changesBefore).body().path("proof").asText();
    new Silence().about(proof).about(TokenStub.TOKEN).isKeptBy(failure);
  }

  private void removeOld() throws DirectoryException {
    directory.removeKey(CONTOSO, OLD.kid(), Optional.of(current));
  }

  private void addForeign() {
    graph.registration(CONTOSO).addedByOthers(foreign.deepCopy());
  }

  private void removeForeign() {
    graph.registration(CONTOSO).remove(foreign.path("keyId").asText());
  }

  private JsonNode first() {
    return graph.registration(CONTOSO).keys().get(0);
  }

  private JsonNode last() {
    var keys = graph.registration(CONTOSO).keys();
    return keys.get(keys.size() - 1);
  }

  private List<String> changes() {
    return graph.changes().stream().skip(changesBefore).map(EntraRemovalTest::name).toList();
  }

  private static String name(DirectoryStub.Request request) {
    return request.uri().getPath().endsWith(REMOVED) ? REMOVED : request.method();
  }
}
