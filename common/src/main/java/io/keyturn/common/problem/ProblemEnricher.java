package io.keyturn.common.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/**
 * Sees to it that every problem, also one made by the framework, has a code and a correlation id.
 */
@ApplicationScoped
public class ProblemEnricher implements ProblemPostProcessor {

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    var enriched = HttpProblem.builder(problem);
    if (!problem.getParameters().containsKey("code")) {
      var code = codeOf(problem);
      enriched.withType(Problems.type(code)).with("code", code);
    }
    if (!problem.getParameters().containsKey("correlationId")) {
      CorrelationFilter.current().ifPresent(id -> enriched.with("correlationId", id));
    }
    return enriched.build();
  }

  private static String codeOf(HttpProblem problem) {
    return switch (problem.getStatusCode()) {
      case 401 -> "unauthenticated";
      case 403 -> "forbidden";
      default -> named(Response.Status.fromStatusCode(problem.getStatusCode()));
    };
  }

  private static String named(Response.Status status) {
    // Java knows no name for 422 and a few others.
    var name = status == null ? "refused" : status.getReasonPhrase();
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
