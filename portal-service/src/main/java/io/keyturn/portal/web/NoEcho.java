package io.keyturn.portal.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes out of problems what the caller sent, and what the framework says of its inner life. */
@ApplicationScoped
class NoEcho implements ProblemPostProcessor {

  /** After the one that writes the path into {@code instance}. */
  @Override
  public int priority() {
    return Integer.MIN_VALUE;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    var plain = HttpProblem.builder(problem).withInstance(null);
    switch (problem.getStatusCode()) {
      case 401 -> plain.withDetail("A valid bearer token is needed.");
      case 403 -> plain.withDetail("The caller may not do this.");
      case 404 -> plain.withDetail("There is nothing at this address.");
      case 405 -> plain.withDetail("This address does not take this method.");
      case 406 -> plain.withDetail("There is no answer of an accepted media type.");
      case 415 -> plain.withDetail("The body must be JSON.");
      default -> {}
    }
    return plain.build();
  }
}
