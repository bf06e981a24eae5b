package io.keyturn.portal.publickey;

import io.keyturn.common.problem.Problems;
import io.keyturn.portal.document.PublicAnswer;
import io.keyturn.portal.publication.PublicKeys.Form;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of the address. */
final class KeyParameters {
  private KeyParameters() {}

  /**
   * Reads them.
   *
   * @param accepted the form that the caller likes best
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where they are not understood
   */
  static KeyQuestion read(Map<String, List<String>> query, Form accepted) {
    return new KeyQuestion(
        one(query, "kid"),
        one(query, "format").map(KeyParameters::form).orElse(accepted),
        query.containsKey("download"),
        query.getOrDefault("consumer", List.of()).stream().findFirst().orElse(null));
  }

  private static Optional<String> one(Map<String, List<String>> query, String name) {
    var values = query.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw invalid(name, name + ": once only.");
    }
    return values.stream().findFirst();
  }

  private static Form form(String format) {
    return switch (format) {
      case "pem" -> Form.PEM;
      case "json" -> Form.JSON;
      default -> throw invalid("format", "format: pem or json.");
    };
  }

  private static RuntimeException invalid(String field, String detail) {
    return Problems.builder(Status.BAD_REQUEST, "request-invalid", detail)
        .with("field", field)
        .withHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .withHeader(PublicAnswer.ANY_ORIGIN, "*")
        .build();
  }
}
