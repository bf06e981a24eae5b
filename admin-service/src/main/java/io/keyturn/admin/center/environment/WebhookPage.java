package io.keyturn.admin.center.environment;

import io.keyturn.admin.access.EnvironmentAccess;
import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.Refusal;
import io.keyturn.admin.center.question.Question;
import io.keyturn.admin.center.question.Question.Kind;
import io.keyturn.admin.center.question.Questions;
import io.keyturn.admin.webhook.WebhookChange;
import io.keyturn.admin.webhook.WebhookResource;
import io.keyturn.admin.webhook.WebhookState;
import io.keyturn.admin.webhook.WebhookView;
import io.keyturn.common.browser.PartialPageRequests;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One webhook: whether it rests, its secret, and its end. */
@Path("/environments/{environment}/webhooks/{webhook}")
@Authenticated
public class WebhookPage {
  private final Center center;
  private final EnvironmentAccess access;
  private final WebhookResource webhooks;
  private final Questions questions;

  WebhookPage(
      Center center, EnvironmentAccess access, WebhookResource webhooks, Questions questions) {
    this.center = center;
    this.access = access;
    this.webhooks = webhooks;
    this.questions = questions;
  }

  @GET
  @Operation(hidden = true)
  public Response show(
      @PathParam("environment") String environment,
      @PathParam("webhook") UUID id,
      @QueryParam("done") String done) {
    return page(environment, id, null, Done.of(done));
  }

  /** Where somebody comes to whose session had ended. */
  @GET
  @Path("/{action}")
  @Operation(hidden = true)
  public Response back(
      @PathParam("environment") String environment, @PathParam("webhook") UUID id) {
    return Center.seeOther(place(access.view(environment).id().value(), id));
  }

  @POST
  @Path("/pause")
  @Operation(hidden = true)
  public Response pause(
      @PathParam("environment") String environment, @PathParam("webhook") UUID id) {
    return turn(environment, id, WebhookState.PAUSED);
  }

  @POST
  @Path("/resume")
  @Operation(hidden = true)
  public Response resume(
      @PathParam("environment") String environment, @PathParam("webhook") UUID id) {
    return turn(environment, id, WebhookState.ACTIVE);
  }

  @POST
  @Path("/test")
  @Operation(hidden = true)
  public Response test(
      @PathParam("environment") String environment, @PathParam("webhook") UUID id) {
    return Attempt.of(
        () -> webhooks.test(environment, id),
        sent -> done(environment, id, Done.TESTED),
        refusal -> page(environment, id, refusal, null));
  }

  @GET
  @Path("/secret")
  @Operation(hidden = true)
  public Response askForSecret(
      @PathParam("environment") String environment,
      @PathParam("webhook") UUID id,
      @HeaderParam(PartialPageRequests.HEADER) boolean part) {
    return ask(Kind.SECRET, environment, id, "/secret", part);
  }

  /** The answer is the page itself: nobody else could show the secret once more. */
  @POST
  @Path("/secret")
  @Operation(hidden = true)
  public Response rotateSecret(
      @PathParam("environment") String environment, @PathParam("webhook") UUID id) {
    var changed = webhooks.change(environment, id, new WebhookChange(null, true));
    return center.page(
        EnvironmentForm.webhookSecret(
            center.frame(), access.view(environment), (WebhookView) changed.getEntity()));
  }

  @GET
  @Path("/removal")
  @Operation(hidden = true)
  public Response askForRemoval(
      @PathParam("environment") String environment,
      @PathParam("webhook") UUID id,
      @HeaderParam(PartialPageRequests.HEADER) boolean part) {
    return ask(Kind.WEBHOOK, environment, id, "/removal", part);
  }

  @POST
  @Path("/removal")
  @Operation(hidden = true)
  public Response remove(
      @PathParam("environment") String environment, @PathParam("webhook") UUID id) {
    webhooks.remove(environment, id);
    return Center.seeOther("/environments/" + environment + "?done=" + Done.REMOVED);
  }

  private Response turn(String environment, UUID id, WebhookState state) {
    webhooks.change(environment, id, new WebhookChange(state, null));
    return done(environment, id, Done.CHANGED);
  }

  private Response ask(Kind kind, String environment, UUID id, String action, boolean part) {
    var url = find(environment, id).url().toString();
    var place = place(environment, id);
    return questions.ask(new Question(kind, url, place + action, place), part);
  }

  private Response page(String environment, UUID id, Refusal refusal, Done done) {
    return center.page(
        refusal,
        EnvironmentForm.webhook(
            center.frame(), access.view(environment), find(environment, id), refusal, done));
  }

  private WebhookView find(String environment, UUID id) {
    return webhooks.list(environment).items().stream()
        .filter(webhook -> webhook.id().equals(id))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private static Response done(String environment, UUID id, Done done) {
    return Center.seeOther(place(environment, id) + "?done=" + done);
  }

  private static String place(String environment, UUID id) {
    return "/environments/" + environment + "/webhooks/" + id;
  }
}
