package io.keyturn.admin.center;

import io.keyturn.admin.access.Caller;
import io.keyturn.common.browser.PageHeaders;
import io.keyturn.common.browser.PageLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;

/** Makes the pages' answers. */
@RequestScoped
public class Center {
  private final PageHeaders headers;
  private final PageLanguage language;
  private final Caller caller;
  private final UriInfo address;
  private final Clock clock;

  Center(PageHeaders headers, PageLanguage language, Caller caller, UriInfo address, Clock clock) {
    this.headers = headers;
    this.language = language;
    this.caller = caller;
    this.address = address;
    this.clock = clock;
  }

  /** For somebody who has signed in. */
  public Frame frame() {
    return frame(caller.name(), caller.grants().viewsEverything());
  }

  /** For everybody. */
  Frame publicFrame() {
    return frame(null, false);
  }

  public Response page(TemplateInstance page) {
    return page(Status.OK, page);
  }

  /** A page whose form may have been refused, which its status tells; null where it was not. */
  public Response page(Refusal refusal, TemplateInstance page) {
    return page(refusal == null ? Status.OK : Status.fromStatusCode(refusal.status()), page);
  }

  /** A page, or a part of one. */
  public Response page(Response.StatusType status, TemplateInstance page) {
    var spoken = language.spoken();
    return headers.answer(status, spoken).entity(page.setLocale(spoken.locale()).render()).build();
  }

  /** Shows another page; after a form was sent, so that a reload sends nothing again. */
  public static Response seeOther(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  private Frame frame(String user, boolean seesAll) {
    return Frame.of(language.spoken(), user, seesAll, address.getPath(), clock.instant());
  }
}
