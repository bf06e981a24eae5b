package io.keyturn.local.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnexpectedAnswerTest {

  @Test
  void tellsAProblemsOwnWords() {
    Answer refusal = answer(409, "{\"code\":\"portal-exists\",\"detail\":\"There is one.\"}");

    UnexpectedAnswer failure = assertThrows(UnexpectedAnswer.class, () -> refusal.expect(200, 201));

    assertEquals(
        "POST http://localhost:1/x answered 409 portal-exists There is one.", failure.getMessage());
  }

  @Test
  void keepsAnyOtherBodyToItself() {
    Answer answer = answer(500, "{\"access_token\":\"very-secret\"}");

    UnexpectedAnswer failure = assertThrows(UnexpectedAnswer.class, () -> answer.expect(200));

    assertFalse(failure.getMessage().contains("very-secret"), failure.getMessage());
  }

  @Test
  void anExpectedAnswerPasses() throws UnexpectedAnswer {
    Answer answer = answer(201, "");

    assertSame(answer, answer.expect(200, 201));
  }

  private static Answer answer(int status, String body) {
    return new Answer(
        "POST",
        URI.create("http://localhost:1/x"),
        status,
        HttpHeaders.of(Map.of(), (a, b) -> true),
        body);
  }
}
