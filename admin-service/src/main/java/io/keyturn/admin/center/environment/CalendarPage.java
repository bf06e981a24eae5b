package io.keyturn.admin.center.environment;

import io.keyturn.admin.access.EnvironmentAccess;
import io.keyturn.admin.calendar.CalendarFeedRequest;
import io.keyturn.admin.calendar.CalendarFeedResource;
import io.keyturn.admin.calendar.CalendarFeedView;
import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.Entry;
import io.keyturn.admin.center.question.Question;
import io.keyturn.admin.center.question.Question.Kind;
import io.keyturn.admin.center.question.Questions;
import io.keyturn.common.browser.PartialPageRequests;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Makes calendar links, shows each once, and revokes them. */
@Path("/environments/{environment}/calendar-feeds")
@Authenticated
public class CalendarPage {
  private static final String REVOCATION = "/{feed}/revocation";

  private final Center center;
  private final EnvironmentAccess access;
  private final CalendarFeedResource feeds;
  private final EnvironmentSheets sheets;
  private final Questions questions;

  CalendarPage(
      Center center,
      EnvironmentAccess access,
      CalendarFeedResource feeds,
      EnvironmentSheets sheets,
      Questions questions) {
    this.center = center;
    this.access = access;
    this.feeds = feeds;
    this.sheets = sheets;
    this.questions = questions;
  }

  @GET
  @Operation(hidden = true)
  public Response list(@PathParam("environment") String environment) {
    return Center.seeOther("/environments/" + access.view(environment).id());
  }

  /** The answer is the page itself: nobody else could show the link once more. */
  @POST
  @Operation(hidden = true)
  public Response add(
      @PathParam("environment") String environment,
      @FormParam("name") @DefaultValue("") String name) {
    var typed = Entry.of("feed", Map.of("name", name));
    return Attempt.of(
        () -> (CalendarFeedView) feeds.add(environment, request(name)).getEntity(),
        made ->
            center.page(
                EnvironmentForm.calendarFeed(center.frame(), access.view(environment), made)),
        refusal -> sheets.refused(environment, typed.refused(refusal)));
  }

  @GET
  @Path(REVOCATION)
  @Operation(hidden = true)
  public Response ask(
      @PathParam("environment") String environment,
      @PathParam("feed") UUID id,
      @HeaderParam(PartialPageRequests.HEADER) boolean part) {
    var place = "/environments/" + access.manage(environment).id();
    var feed =
        feeds.list(environment).items().stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    var action = place + "/calendar-feeds/" + id + "/revocation";
    return questions.ask(new Question(Kind.FEED, feed.name(), action, place), part);
  }

  @POST
  @Path(REVOCATION)
  @Operation(hidden = true)
  public Response revoke(@PathParam("environment") String environment, @PathParam("feed") UUID id) {
    feeds.revoke(environment, id);
    return Center.seeOther("/environments/" + environment + "?done=" + Done.REMOVED);
  }

  private static CalendarFeedRequest request(String name) {
    return new CalendarFeedRequest(name.strip());
  }
}
