package io.keyturn.portal.about;

import io.keyturn.common.browser.PageHeaders;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** Makes answers of pages. */
@ApplicationScoped
class Pages {
  static final String HOME = "/_services/about";

  /** Attribute of a page: seconds until the browser looks again; 0 for never. */
  static final String REFRESH = "refresh";

  /** That it varies by {@code Accept} the framework says itself where it chose by it. */
  private static final String VARY = "Accept-Language, Authorization, Cookie";

  private final PageHeaders headers;
  private final RoutingContext request;

  Pages(PageHeaders headers, RoutingContext request) {
    this.headers = headers;
    this.request = request;
  }

  Uni<Response> answer(Frame frame, TemplateInstance page) {
    var answer = answer(frame, Status.OK);
    if (page.getAttribute(REFRESH) instanceof Integer seconds && seconds > 0) {
      answer.header("Refresh", seconds);
    }
    return localised(frame, page).createUni().map(body -> answer.entity(body).build());
  }

  Response refusal(Frame frame, Response.StatusType status, TemplateInstance page) {
    return answer(frame, status).entity(localised(frame, page).render()).build();
  }

  /** Shows the page; after a form was sent, so that a reload sends nothing again. */
  static Response home() {
    return Response.seeOther(URI.create(HOME)).build();
  }

  private ResponseBuilder answer(Frame frame, Response.StatusType status) {
    // The policy of all other answers, which knows no forms, would count beside the page's own.
    request.response().headers().remove(PageHeaders.POLICY_HEADER);
    return headers.answer(status, frame.language()).header(HttpHeaders.VARY, VARY);
  }

  private static TemplateInstance localised(Frame frame, TemplateInstance page) {
    return page.setLocale(frame.language().locale());
  }
}
