package io.keyturn.common.problem;

import static io.quarkiverse.resteasy.problem.ExceptionMapperBase.postProcessorsRegistry;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The refusals that come out wrong otherwise: at this version of Quarkus quarkus-resteasy-problem
 * cannot read an authentication challenge, and nobody says {@code Allow} (RFC 9110 §15.5.6).
 */
public class RefusalMappers {
  private static final int BEFORE_THE_LIBRARY = 100;

  private final AllowedMethods methods;

  RefusalMappers(AllowedMethods methods) {
    this.methods = methods;
  }

  @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
  public Uni<Response> unauthorized(UnauthorizedException cause, RoutingContext request) {
    return challenge(cause, request);
  }

  @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
  public Uni<Response> failed(AuthenticationFailedException cause, RoutingContext request) {
    return challenge(cause, request);
  }

  @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
  public Response notAllowed(NotAllowedException cause, RoutingContext request) {
    var allowed = String.join(", ", methods.at(request.normalizedPath()));
    var problem = problem(Status.METHOD_NOT_ALLOWED).withHeader(HttpHeaders.ALLOW, allowed);
    return answer(problem, cause, request);
  }

  /** A session cannot be looked at, or nobody can sign in, without the identity provider. */
  @ServerExceptionMapper
  public Response away(OIDCException cause) {
    return unavailable();
  }

  @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
  public Response broken(AuthenticationCompletionException cause, RoutingContext request) {
    var detail = "The sign-in could not be completed. Begin it again.";
    var problem = Problems.builder(Status.UNAUTHORIZED, "sign-in-failed", detail);
    return answer(problem, cause, request);
  }

  private static Uni<Response> challenge(Exception cause, RoutingContext request) {
    HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
    return authenticator
        .getChallenge(request)
        .map(
            challenge ->
                challenge.status == Status.FOUND.getStatusCode()
                    ? redirect(challenge)
                    : answer(challenged(challenge), cause, request))
        .onFailure()
        .recoverWithItem(RefusalMappers::unavailable);
  }

  /** To the identity provider, and back. */
  private static Response redirect(ChallengeData challenge) {
    var answer = Response.status(Status.FOUND);
    challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
    return answer.build();
  }

  private static HttpProblem.Builder challenged(ChallengeData challenge) {
    var problem = problem(Status.UNAUTHORIZED).withDetail("A valid bearer token is needed.");
    challenge.getHeaders().forEach((name, value) -> problem.withHeader(name.toString(), value));
    return problem;
  }

  /** Without the library's processing, which would log a stack trace for everybody who asks. */
  private static Response unavailable() {
    var problem =
        Problems.builder(
                Status.SERVICE_UNAVAILABLE,
                "identity-provider-unavailable",
                "The identity provider does not answer, so nobody can sign in. Try again soon.")
            .withHeader(HttpHeaders.RETRY_AFTER, 10);
    CorrelationFilter.current().ifPresent(id -> problem.with("correlationId", id));
    return problem.build().toResponse();
  }

  private static HttpProblem.Builder problem(Status status) {
    return HttpProblem.builder().withStatus(status).withTitle(status.getReasonPhrase());
  }

  private static Response answer(
      HttpProblem.Builder problem, Exception cause, RoutingContext request) {
    var context = ProblemContext.of(cause, request.normalizedPath());
    return postProcessorsRegistry.applyPostProcessing(problem.build(), context).toResponse();
  }
}
