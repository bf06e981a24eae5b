package io.keyturn.admin.directory.entra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.directory.Directory;
import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
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
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a key is appended with a proof of possession, and when the list is written instead. */
class EntraProofTest {
  private static final String CONTOSO = "11111111-2222-3333-4444-555555555555";
  private static final String APPENDED = "POST";
  private static final String REPLACED = "PATCH";
  private static final KeyCertificate NEXT = Samples.keyPair(Samples.anyPortalId()).certificate();

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
    directory.addKey(CONTOSO, current.certificate(), Optional.empty());
    changesBefore = graph.changes().size();
  }

  @AfterEach
  void stop() {
    graph.close();
  }

  @Test
  void aKeyThatWorksLetsTheNextOneIn() throws DirectoryException {
    addNext();

    assertEquals(List.of(APPENDED), changes());
    assertBothAreListed();
  }

  @Test
  void aConcurrentWriterLosesNothingToAProvenKey() throws DirectoryException {
    var foreign = ForeignCredentials.any();
    graph.overtakeNextChange(() -> graph.registration(CONTOSO).addedByOthers(foreign));

    addNext();

    assertEquals(foreign, graph.registration(CONTOSO).keys().get(1));
    assertBothAreListed();
  }

  @Test
  void anExpiredKeyProvesNothingAndIsNotAskedTo() throws DirectoryException {
    graph.clock.advance(Duration.ofDays(6));

    addNext();

    assertEquals(List.of(REPLACED), changes());
    assertBothAreListed();
  }

  @Test
  void aKeyStillProvesWithinItsLastMinute() throws DirectoryException {
    graph.clock.advance(Duration.ofDays(6).minusMinutes(1));

    addNext();

    assertEquals(List.of(APPENDED), changes());
  }

  @Test
  void aKeyThatIsNotListedProvesNothing() throws DirectoryException {
    directory.removeKey(CONTOSO, current.certificate().kid(), Optional.empty());
    changesBefore++;

    addNext();

    assertEquals(List.of(REPLACED), changes());
  }

  @Test
  void aKeyThatIsListedButDoesNotWorkYetIsNoObstacle() throws DirectoryException {
    graph.propagateWithin(Duration.ofMinutes(2));

    addNext();

    assertEquals(List.of(APPENDED, REPLACED), changes());
    assertBothAreListed();
  }

  @Test
  void aKeyThatHasPropagatedProves() throws DirectoryException {
    graph.propagateWithin(Duration.ofMinutes(2));
    graph.clock.advance(Duration.ofMinutes(2));

    addNext();

    assertEquals(List.of(APPENDED), changes());
  }

  @Test
  void aProofForAnotherAudienceIsNoObstacle() throws DirectoryException {
    directory = graph.directory("00000003-0000-0000-c000-000000000000");

    addNext();

    assertEquals(List.of(APPENDED, REPLACED), changes());
    assertBothAreListed();
  }

  @Test
  void aPolicyRefusesBothWaysAndKeepsTheProofToItself() {
    graph.limitLife(Duration.ofDays(180));

    var failure = Assertions.assertThrows(DirectoryException.class, this::addNext);

    assertEquals(Failure.REFUSED, failure.failure());
    assertEquals(List.of(APPENDED, REPLACED), changes());
    var proof = graph.changes().get(changesBefore).body().path("proof").asText();
    new Silence().about(proof).about(TokenStub.TOKEN).about(NEXT.der()).isKeptBy(failure);
  }

  @Test
  void aKeyThatWasAppendedTwiceBecauseItWasListedLateIsRemovedWhole() throws DirectoryException {
    graph.registration(CONTOSO).lagFor(3);
    Assertions.assertThrows(DirectoryException.class, this::addNext);
    addNext();
    assertEquals(3, graph.registration(CONTOSO).keys().size());

    directory.removeKey(CONTOSO, NEXT.kid(), Optional.empty());

    assertEquals(Set.of(current.certificate().kid()), directory.keys(CONTOSO));
    assertEquals(1, graph.registration(CONTOSO).keys().size());
  }

  private void addNext() throws DirectoryException {
    directory.addKey(CONTOSO, NEXT, Optional.of(current));
  }

  private List<String> changes() {
    return graph.changes().stream().skip(changesBefore).map(one -> one.method()).toList();
  }

  private void assertBothAreListed() throws DirectoryException {
    assertEquals(Set.of(current.certificate().kid(), NEXT.kid()), directory.keys(CONTOSO));
  }
}
