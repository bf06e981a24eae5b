package io.keyturn.portal.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Takes out of problems what the caller sent, and what the framework says of its inner life. */
@ApplicationScoped
class NoEcho implements ProblemPostProcessor {
  private static final Map<Integer, String> PLAIN =
      Map.of(
          401, "A valid bearer token is needed.",
          403, "The caller may not do this.",
          404, "There is nothing at this address.",
          405, "This address does not take this method.",
          406, "There is no answer of an accepted media type.",
          415, "The body has a media type that this address does not take.");

  /** What features refuse they say in their own words. */
  private static final Set<String> OF_FEATURES =
      Set.of("foreign-request", "role-missing", "sign-in-failed", "key-unknown");

  /** After the one that writes the path into {@code instance}. */
  @Override
  public int priority() {
    return Integer.MIN_VALUE;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    var plain = HttpProblem.builder(problem).withInstance(null);
    var code = String.valueOf(problem.getParameters().get("code"));
    var said = PLAIN.get(problem.getStatusCode());
    if (said != null && !OF_FEATURES.contains(code)) {
      plain.withDetail(said);
    }
    return plain.build();
  }
}
