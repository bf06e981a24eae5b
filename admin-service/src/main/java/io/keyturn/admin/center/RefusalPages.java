package io.keyturn.admin.center;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns problems (RFC 9457) into pages where a person has asked for a page. */
public class RefusalPages {
  private final Center center;

  RefusalPages(Center center) {
    this.center = center;
  }

  @ServerResponseFilter
  public void show(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof HttpProblem problem && asksForPage(request)) {
      var page = center.page(Status.fromStatusCode(problem.getStatusCode()), form(problem));
      response.setEntity(page.getEntity());
      page.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
    }
  }

  private TemplateInstance form(HttpProblem problem) {
    return SessionForm.refusal(
        center.publicFrame(),
        problem.getStatusCode(),
        String.valueOf(problem.getParameters().get("code")),
        problem.getDetail(),
        String.valueOf(problem.getParameters().get("correlationId")));
  }

  private static boolean asksForPage(ContainerRequestContext request) {
    return !request.getUriInfo().getPath().startsWith("/api/")
        && request.getAcceptableMediaTypes().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
  }
}
