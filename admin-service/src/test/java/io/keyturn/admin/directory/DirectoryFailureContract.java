package io.keyturn.admin.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.common.testing.Samples;
import io.keyturn.common.testing.Silence;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each way of failing is taken for over HTTP, and that no failure tells a secret. */
public abstract class DirectoryFailureContract {
  protected static final String CONTOSO = "portal-contoso";

  private static final KeyCertificate KEY = Samples.keyPair(Samples.anyPortalId()).certificate();

  protected DirectoryStub stub;
  protected Directory directory;

  /** A directory in which there is the application {@link #CONTOSO}, without keys. */
  protected abstract DirectoryStub open() throws IOException, DirectoryException;

  @BeforeEach
  void start() throws IOException, DirectoryException {
    stub = open();
    directory = stub.directory(Duration.ofSeconds(5));
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  @ParameterizedTest
  @CsvSource({
    "302, REFUSED",
    "400, REFUSED",
    "401, FORBIDDEN",
    "403, FORBIDDEN",
    "409, REFUSED",
    "429, BUSY",
    "500, UNREACHABLE",
    "502, UNREACHABLE",
    "503, BUSY",
    "504, UNREACHABLE"
  })
  void everyStatusHasItsMeaning(int status, Failure meaning) {
    stub.answerNext(DirectoryStub.Answer.of(status));

    var failure = failureOf(() -> directory.keys(CONTOSO));

    assertEquals(meaning, failure.failure());
    assertTrue(failure.getMessage().contains("" + status), failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"400, REFUSED", "403, FORBIDDEN", "500, UNREACHABLE", "503, BUSY"})
  void aRefusedChangeIsAFailureToo(int status, Failure meaning) {
    stub.answerNextChange(DirectoryStub.Answer.of(status));

    var failure = failureOf(() -> directory.addKey(CONTOSO, KEY, Optional.empty()));

    assertEquals(meaning, failure.failure());
    assertTrue(failure.getMessage().contains(" answered " + status), failure.getMessage());
    silence().isKeptBy(failure);
  }

  @Test
  void aChangeWhoseAnswerWasLostIsRepeatedWithoutHarm() throws DirectoryException {
    int before = stub.changes().size();
    stub.loseNextAnswer();
    var failure = failureOf(() -> directory.addKey(CONTOSO, KEY, Optional.empty()));

    directory.addKey(CONTOSO, KEY, Optional.empty());

    assertEquals(Failure.UNREACHABLE, failure.failure());
    assertEquals(Set.of(KEY.kid()), directory.keys(CONTOSO));
    assertEquals(1, stub.changes().size() - before);
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
    stub.answerNext(new DirectoryStub.Answer(200, body, Map.of()));

    var failure = failureOf(() -> directory.keys(CONTOSO));

    assertEquals(Failure.UNREACHABLE, failure.failure());
  }

  @Test
  void noAnswerInTimeIsUnreachable() {
    stub.goDeaf();
    var impatient = stub.directory(Duration.ofMillis(100));

    var failure = failureOf(() -> impatient.keys(CONTOSO));

    assertEquals(Failure.UNREACHABLE, failure.failure());
  }

  @Test
  void nobodyThereIsUnreachable() {
    stub.close();

    var failure = failureOf(() -> directory.keys(CONTOSO));

    assertEquals(Failure.UNREACHABLE, failure.failure());
  }

  @Test
  void anInterruptedThreadStaysInterrupted() {
    stub.goDeaf();
    Thread.currentThread().interrupt();

    var failure = failureOf(() -> directory.keys(CONTOSO));

    assertEquals(Failure.UNREACHABLE, failure.failure());
    assertTrue(Thread.interrupted());
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void aPauseThatIsAskedForIsPassedOn(int status) {
    stub.answerNext(new DirectoryStub.Answer(status, "", Map.of("Retry-After", "17")));

    var failure = failureOf(() -> directory.keys(CONTOSO));

    assertEquals(Optional.of(Duration.ofSeconds(17)), failure.retryAfter());
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 403, 404, 409, 429, 500, 503})
  void noFailureTellsASecret(int status) {
    stub.answerNext(DirectoryStub.Answer.of(status));

    var failure = failureOf(() -> directory.keys(CONTOSO));

    silence().isKeptBy(failure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<" + TokenStub.TOKEN, "[{\"secret\":" + TokenStub.SECRET})
  void anAnswerThatMakesNoSenseIsNotQuoted(String body) {
    stub.answerNext(new DirectoryStub.Answer(200, body, Map.of()));

    var failure = failureOf(() -> directory.keys(CONTOSO));

    silence().isKeptBy(failure);
  }

  protected static Silence silence() {
    return new Silence().about(TokenStub.TOKEN).about(TokenStub.SECRET);
  }

  protected static DirectoryException failureOf(Executable call) {
    return assertThrows(DirectoryException.class, call);
  }
}
