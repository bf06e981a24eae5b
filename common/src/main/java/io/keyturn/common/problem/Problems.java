package io.keyturn.common.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** Makes problem details (RFC 9457): each has a stable {@code code} and a sentence for people. */
public final class Problems {
  private Problems() {}

  /** A problem to throw. */
  public static HttpProblem of(Status status, String code, String detail) {
    return builder(status, code, detail).build();
  }

  /** A problem that needs further members or headers. */
  public static HttpProblem.Builder builder(Status status, String code, String detail) {
    return HttpProblem.builder()
        .withType(type(code))
        .withTitle(status.getReasonPhrase())
        .withStatus(status)
        .withDetail(detail)
        .with("code", code);
  }

  static URI type(String code) {
    return URI.create("urn:keyturn:problem:" + code);
  }
}
