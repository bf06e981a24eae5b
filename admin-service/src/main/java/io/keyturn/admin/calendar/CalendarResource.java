package io.keyturn.admin.calendar;

import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The calendars themselves; who knows the address of one reads it. */
@Path("/calendar")
@PermitAll
public class CalendarResource {
  private static final String SUFFIX = ".ics";

  private final CalendarFeedStore feeds;
  private final EnvironmentStore environments;
  private final Expiries expiries;
  private final CalendarText text;

  CalendarResource(
      CalendarFeedStore feeds,
      EnvironmentStore environments,
      Expiries expiries,
      CalendarText text) {
    this.feeds = feeds;
    this.environments = environments;
    this.expiries = expiries;
    this.text = text;
  }

  @GET
  @Path("/{file}")
  @Operation(hidden = true)
  public Response calendar(@PathParam("file") String file, @Context Request request) {
    var feed =
        Optional.of(file)
            .filter(name -> name.endsWith(SUFFIX))
            .map(name -> name.substring(0, name.length() - SUFFIX.length()))
            .flatMap(FeedToken::of)
            .flatMap(feeds::openedBy)
            .orElseThrow(CalendarResource::unknown);
    var environment = environments.find(feed.environment()).orElseThrow(CalendarResource::unknown);
    var body = text.of("Keyturn: " + environment.name(), expiries.of(environment.id()));
    var tag = tag(body);
    var answer = request.evaluatePreconditions(tag);
    if (answer == null) {
      answer = Response.ok(body).header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=utf-8");
    }
    return answer
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }

  /** The same for what was revoked and for what never was. */
  private static HttpProblem unknown() {
    return Problems.of(
        Status.NOT_FOUND,
        "calendar-unknown",
        "There is no calendar at this address; it may have been revoked. Ask for another one.");
  }

  private static EntityTag tag(byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(body);
      return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
