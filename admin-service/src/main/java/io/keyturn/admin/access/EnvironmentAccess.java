package io.keyturn.admin.access;

import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;

/**
 * The one place that decides whether a caller may see or change what belongs to an environment as a
 * whole. Who owns but one portal of it may not.
 */
@ApplicationScoped
public class EnvironmentAccess {
  private final EnvironmentStore environments;
  private final Caller caller;

  EnvironmentAccess(EnvironmentStore environments, Caller caller) {
    this.environments = environments;
    this.caller = caller;
  }

  /**
   * The environment, for a caller who may read everything about it.
   *
   * @throws HttpProblem 403, also for environments that do not exist, so that nobody finds out
   *     which do; 404 for callers who might see it
   */
  public Environment view(String id) {
    var named = id(id);
    boolean allowed = named.map(caller.grants()::views).orElseGet(caller.grants()::viewsEverything);
    if (!allowed) {
      throw forbidden();
    }
    return named.flatMap(environments::find).orElseThrow(EnvironmentAccess::unknown);
  }

  /**
   * The environment, for a caller who may change what belongs to it.
   *
   * @throws HttpProblem as {@link #view}; 403 for callers who may only look
   */
  public Environment manage(String id) {
    var environment = view(id);
    if (!caller.grants().manages(environment.id())) {
      throw forbidden();
    }
    return environment;
  }

  private static Optional<EnvironmentId> id(String text) {
    try {
      return Optional.of(new EnvironmentId(text));
    } catch (IllegalArgumentException e) {
      // No environment can have such an id: it is as unknown as any other.
      return Optional.empty();
    }
  }

  private static HttpProblem forbidden() {
    return Problems.of(
        Status.FORBIDDEN,
        "environment-forbidden",
        "You need the role global-admin, or a role for this environment; to change something,"
            + " portal-admin for this environment.");
  }

  private static HttpProblem unknown() {
    return Problems.of(
        Status.NOT_FOUND,
        "environment-unknown",
        "There is no environment with this id; check the list.");
  }
}
