package io.keyturn.admin.directory.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.common.testing.Samples;
import io.keyturn.common.testing.Silence;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each way of failing is taken for, and that no failure tells a secret. */
class KeycloakFailureTest {
  private static final String CONTOSO = "portal-contoso";

  private KeycloakStub keycloak;
  private KeycloakDirectory directory;

  @BeforeEach
  void start() throws IOException {
    keycloak = new KeycloakStub();
    directory = keycloak.directory(Duration.ofSeconds(5));
  }

  @AfterEach
  void stop() {
    keycloak.close();
  }

  @ParameterizedTest
  @CsvSource({
    "302, REFUSED",
    "400, REFUSED",
    "401, FORBIDDEN",
    "403, FORBIDDEN",
    "404, APPLICATION_UNKNOWN",
    "409, REFUSED",
    "429, BUSY",
    "500, UNREACHABLE",
    "502, UNREACHABLE",
    "503, BUSY",
    "504, UNREACHABLE"
  })
  void everyStatusHasItsMeaning(int status, Failure meaning) {
    keycloak.answerNext(KeycloakStub.Answer.of(status));

    var failure = failureOf(() -> directory.keys(CONTOSO));

    assertEquals(meaning, failure.failure());
    assertTrue(failure.getMessage().contains("" + status), failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"403, FORBIDDEN", "409, REFUSED", "503, BUSY"})
  void aRefusedChangeIsAFailureToo(int status, Failure meaning) throws DirectoryException {
    directory.createApplication(CONTOSO, "Contoso");
    var found = "[" + keycloak.client(CONTOSO) + "]";
    keycloak.answerNext(new KeycloakStub.Answer(200, found, Map.of()));
    keycloak.answerNext(KeycloakStub.Answer.of(status));
    var key = Samples.keyPair(Samples.anyPortalId()).certificate();

    var failure = failureOf(() -> directory.addKey(CONTOSO, key, Optional.empty()));

    assertEquals(meaning, failure.failure());
    assertTrue(failure.getMessage().startsWith("PUT "), failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "{",
        "null",
        "42",
        "\"text\"",
        "{}",
        "{\"clientId\":\"portal-contoso\"}",
        "[null]",
        "[42]",
        "[[]]"
      })
  void anAnswerThatMakesNoSenseIsNoAnswer(String body) {
    keycloak.answerNext(new KeycloakStub.Answer(200, body, Map.of()));

    var failure = failureOf(() -> directory.keys(CONTOSO));

    assertEquals(Failure.UNREACHABLE, failure.failure());
  }

  @Test
  void anotherClientInTheAnswerIsNotTakenForTheOneAskedFor() throws DirectoryException {
    directory.createApplication("portal-contoso-2", "Another");
    var another = "[" + keycloak.client("portal-contoso-2") + "]";
    keycloak.answerNext(new KeycloakStub.Answer(200, another, Map.of()));

    var failure = failureOf(() -> directory.keys(CONTOSO));

    assertEquals(Failure.APPLICATION_UNKNOWN, failure.failure());
  }

  @Test
  void noAnswerInTimeIsUnreachable() {
    keycloak.goDeaf();
    var impatient = keycloak.directory(Duration.ofMillis(100));

    var failure = failureOf(() -> impatient.keys(CONTOSO));

    assertEquals(Failure.UNREACHABLE, failure.failure());
  }

  @Test
  void nobodyThereIsUnreachable() {
    keycloak.close();

    var failure = failureOf(() -> directory.keys(CONTOSO));

    assertEquals(Failure.UNREACHABLE, failure.failure());
  }

  @Test
  void anInterruptedThreadStaysInterrupted() {
    keycloak.goDeaf();
    Thread.currentThread().interrupt();

    var failure = failureOf(() -> directory.keys(CONTOSO));

    assertEquals(Failure.UNREACHABLE, failure.failure());
    assertTrue(Thread.interrupted());
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void aPauseThatIsAskedForIsPassedOn(int status) {
    keycloak.answerNext(new KeycloakStub.Answer(status, "", Map.of("Retry-After", "17")));

    var failure = failureOf(() -> directory.keys(CONTOSO));

    assertEquals(Optional.of(Duration.ofSeconds(17)), failure.retryAfter());
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 403, 404, 409, 429, 500, 503})
  void noFailureTellsASecret(int status) {
    keycloak.answerNext(KeycloakStub.Answer.of(status));

    var failure = failureOf(() -> directory.keys(CONTOSO));

    silence().isKeptBy(failure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<" + KeycloakStub.TOKEN, "[{\"secret\":" + KeycloakStub.SECRET})
  void anAnswerThatMakesNoSenseIsNotQuoted(String body) {
    keycloak.answerNext(new KeycloakStub.Answer(200, body, Map.of()));

    var failure = failureOf(() -> directory.keys(CONTOSO));

    silence().isKeptBy(failure);
  }

  private static Silence silence() {
    return new Silence().about(KeycloakStub.TOKEN).about(KeycloakStub.SECRET);
  }

  private static DirectoryException failureOf(Executable call) {
    return assertThrows(DirectoryException.class, call);
  }
}
