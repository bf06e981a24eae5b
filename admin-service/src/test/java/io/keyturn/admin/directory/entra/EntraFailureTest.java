package io.keyturn.admin.directory.entra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.directory.DirectoryFailureContract;
import io.keyturn.admin.directory.DirectoryStub;
import io.keyturn.common.testing.Samples;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graph's ways of failing. */
class EntraFailureTest extends DirectoryFailureContract {

  @Override
  protected DirectoryStub open() throws IOException {
    var graph = new GraphStub();
    graph.register(CONTOSO);
    return graph;
  }

  @Test
  void theRightThatIsMissingIsNamedAsGraphNamesIt() {
    ((GraphStub) stub).registration(CONTOSO).readOnly = true;

    var failure = failureOf(() -> directory.checkAccess(CONTOSO));

    assertEquals(Failure.FORBIDDEN, failure.failure());
    assertTrue(failure.getMessage().endsWith("403 Authorization_RequestDenied"));
    silence().isKeptBy(failure);
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 412})
  void aConflictIsLostToAnotherWriter(int status) {
    stub.answerNextChange(DirectoryStub.Answer.of(status));
    var key = Samples.keyPair(Samples.anyPortalId()).certificate();

    var failure = failureOf(() -> directory.addKey(CONTOSO, key, Optional.empty()));

    assertEquals(Failure.LOST, failure.failure());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"1\",\"displayName\":\"Contoso\"}",
        "{\"id\":\"1\",\"displayName\":\"Contoso\",\"keyCredentials\":null}",
        "{\"id\":\"1\",\"displayName\":\"Contoso\",\"keyCredentials\":[null]}",
        "{\"id\":\"1\",\"keyCredentials\":[]}"
      })
  void anAnswerThatLeavesSomethingOutIsNeverTakenForAnApplicationWithoutKeys(String body) {
    stub.answerNext(new DirectoryStub.Answer(200, body, Map.of()));
    var key = Samples.keyPair(Samples.anyPortalId()).certificate();

    var failure = failureOf(() -> directory.addKey(CONTOSO, key, Optional.empty()));

    assertEquals(Failure.UNREACHABLE, failure.failure());
    assertEquals(0, stub.changes().size());
  }
}
