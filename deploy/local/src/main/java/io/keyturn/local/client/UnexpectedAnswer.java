package io.keyturn.local.client;

import java.io.IOException;

/**
 * An address answered something else than it should; tells the request, the status and a problem's
 * own words.
 */
public final class UnexpectedAnswer extends IOException {

  private static final long serialVersionUID = 1L;

  public UnexpectedAnswer(Answer answer) {
    super(
        "%s %s answered %d %s"
            .formatted(answer.method(), answer.address(), answer.status(), problem(answer))
            .strip());
  }

  /** Only what a problem says of itself: another body might hold a token. */
  private static String problem(Answer answer) {
    String code = answer.json().path("code").asText();
    String detail =
        answer.json().path("detail").asText(answer.json().path("error_description").asText());
    return (code + " " + detail).strip();
  }
}
