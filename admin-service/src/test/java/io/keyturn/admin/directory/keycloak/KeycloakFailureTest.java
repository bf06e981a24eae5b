package io.keyturn.admin.directory.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.directory.DirectoryException;
import io.keyturn.admin.directory.DirectoryException.Failure;
import io.keyturn.admin.directory.DirectoryFailureContract;
import io.keyturn.admin.directory.DirectoryStub;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keycloak's ways of failing. */
class KeycloakFailureTest extends DirectoryFailureContract {

  @Override
  protected DirectoryStub open() throws IOException, DirectoryException {
    var keycloak = new KeycloakStub();
    keycloak.directory(Duration.ofSeconds(5)).createApplication(CONTOSO, "Contoso");
    return keycloak;
  }

  @Test
  void whatIsNotFoundIsAnUnknownApplication() {
    stub.answerNext(DirectoryStub.Answer.of(404));

    var failure = failureOf(() -> directory.keys(CONTOSO));

    assertEquals(Failure.APPLICATION_UNKNOWN, failure.failure());
  }

  @Test
  void anotherClientInTheAnswerIsNotTakenForTheOneAskedFor() {
    var another = "[{\"clientId\":\"portal-contoso-2\"}]";
    stub.answerNext(new DirectoryStub.Answer(200, another, Map.of()));

    var failure = failureOf(() -> directory.keys(CONTOSO));

    assertEquals(Failure.APPLICATION_UNKNOWN, failure.failure());
  }
}
