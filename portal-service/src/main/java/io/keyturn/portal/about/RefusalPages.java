package io.keyturn.portal.about;

import io.keyturn.portal.about.AboutPage.Refusal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Turns problems (RFC 9457) into pages where only people go. Where programs go, too, a problem
 * stays one, whatever is accepted.
 */
public class RefusalPages {
  private static final Set<String> OF_PEOPLE =
      Set.of(
          Pages.HOME + "/sign-in",
          Pages.HOME + "/language",
          Pages.HOME + "/cache",
          "/_services/auth/authorize",
          "/_services/auth/signed-in",
          "/_services/auth/sign-out");

  private final Frames frames;
  private final Pages pages;
  private final Caller caller;

  RefusalPages(Frames frames, Pages pages, Caller caller) {
    this.frames = frames;
    this.pages = pages;
    this.caller = caller;
  }

  @ServerResponseFilter
  public void show(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof HttpProblem problem && asksForPage(request)) {
      var frame = frames.of(frames.language(), null);
      var template = AboutPage.refusal(frame, refusal(problem));
      var page = pages.refusal(frame, Status.fromStatusCode(problem.getStatusCode()), template);
      response.setEntity(page.getEntity());
      page.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
    }
  }

  private Refusal refusal(HttpProblem problem) {
    var code = String.valueOf(problem.getParameters().get("code"));
    var why = Refused.of(code);
    var role = why == Refused.ROLE ? caller.wantedRole() : null;
    var correlationId = String.valueOf(problem.getParameters().get("correlationId"));
    return new Refusal(problem.getStatusCode(), why, role, code, correlationId);
  }

  private static boolean asksForPage(ContainerRequestContext request) {
    return OF_PEOPLE.contains(request.getUriInfo().getPath())
        && request.getAcceptableMediaTypes().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
  }
}
