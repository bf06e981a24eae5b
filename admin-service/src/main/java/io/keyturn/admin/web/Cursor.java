package io.keyturn.admin.web;

import io.keyturn.common.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a list goes on: opaque to callers, base64url of the last item's id. */
public final class Cursor {
  private Cursor() {}

  public static String of(String id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(id.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The id behind which the list goes on.
   *
   * @throws HttpProblem 400 where the cursor is none of ours
   */
  public static String read(String cursor) {
    try {
      var id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (id.matches("[A-Za-z0-9-]{1,64}")) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    throw malformed();
  }

  /** The refusal of a cursor that is none of ours. */
  public static HttpProblem malformed() {
    return Problems.of(
        Status.BAD_REQUEST,
        "cursor-malformed",
        "cursor: give the value of \"next\" from the page before, or leave it out.");
  }
}
