package io.keyturn.common.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemEnricherTest {
  private final ProblemEnricher enricher = new ProblemEnricher();

  @AfterEach
  void forgetTheRequest() {
    MDC.remove("correlationId");
  }

  @ParameterizedTest
  @CsvSource({
    "400, bad-request",
    "401, unauthenticated",
    "403, forbidden",
    "404, not-found",
    "405, method-not-allowed",
    "415, unsupported-media-type",
    "500, internal-server-error",
    "503, service-unavailable"
  })
  void givesACodeToAProblemOfTheFramework(int status, String code) {
    var made = HttpProblem.builder().withStatus(status).withTitle("made by the framework").build();

    var problem = enricher.apply(made, null);

    assertEquals(code, problem.getParameters().get("code"));
    assertEquals(URI.create("urn:keyturn:problem:" + code), problem.getType());
    assertEquals(status, problem.getStatusCode());
    assertEquals("made by the framework", problem.getTitle());
  }

  @ParameterizedTest
  @ValueSource(ints = {422, 499, 599})
  void givesACodeEvenWhereTheStatusHasNoName(int status) {
    var problem = enricher.apply(HttpProblem.builder().withStatus(status).build(), null);

    assertEquals("refused", problem.getParameters().get("code"));
    assertEquals(status, problem.getStatusCode());
  }

  @Test
  void leavesACodeThatIsThere() {
    var made =
        Problems.builder(Status.CONFLICT, "renewal-in-progress", "A renewal is open.")
            .with("renewal", "/api/v1/x")
            .withHeader("Retry-After", 5)
            .build();

    var problem = enricher.apply(made, null);

    assertEquals("renewal-in-progress", problem.getParameters().get("code"));
    assertEquals(URI.create("urn:keyturn:problem:renewal-in-progress"), problem.getType());
    assertEquals("A renewal is open.", problem.getDetail());
    assertEquals("Conflict", problem.getTitle());
    assertEquals("/api/v1/x", problem.getParameters().get("renewal"));
    assertEquals(5, problem.getHeaders().get("Retry-After"));
  }

  @Test
  void addsTheCorrelationIdOfTheRequest() {
    MDC.put("correlationId", "abc");

    var problem = enricher.apply(Problems.of(Status.CONFLICT, "x", "y"), null);

    assertEquals("abc", problem.getParameters().get("correlationId"));
  }

  @Test
  void addsNoCorrelationIdOutsideARequest() {
    var problem = enricher.apply(Problems.of(Status.CONFLICT, "x", "y"), null);

    assertEquals(false, problem.getParameters().containsKey("correlationId"));
  }
}
