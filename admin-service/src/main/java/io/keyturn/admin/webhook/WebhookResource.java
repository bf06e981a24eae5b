package io.keyturn.admin.webhook;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.access.EnvironmentAccess;
import io.keyturn.admin.web.Items;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.role.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The webhooks of an environment. Only who administers it sees them: their addresses are often
 * secrets.
 */
@Path("/api/v1/environments/{environment}/webhooks")
@Tag(name = "Webhooks")
@RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
public class WebhookResource {
  /** A list that is read as a whole has to end somewhere, and so has what one notice costs. */
  private static final int MOST = 20;

  private final EnvironmentAccess access;
  private final Caller caller;
  private final Targets targets;
  private final WebhookStore store;
  private final Webhooks webhooks;

  WebhookResource(
      EnvironmentAccess access,
      Caller caller,
      Targets targets,
      WebhookStore store,
      Webhooks webhooks) {
    this.access = access;
    this.caller = caller;
    this.targets = targets;
    this.store = store;
    this.webhooks = webhooks;
  }

  @GET
  @Operation(summary = "List the environment's webhooks, without their secrets")
  public Items<WebhookView> list(@PathParam("environment") String environment) {
    var id = access.manage(environment).id();
    return Items.all(store.of(id).stream().map(WebhookView::of).toList());
  }

  @POST
  @Operation(
      summary = "Make a webhook",
      description =
          "It is told what mails tell: CloudEvents 1.0 by POST, signed as Standard Webhooks says. It"
              + " begins with the present warnings. The secret is shown this once.")
  @APIResponse(responseCode = "201", description = "Made; keep the secret")
  @APIResponse(responseCode = "400", description = "The address or the secret cannot be used")
  @APIResponse(responseCode = "409", description = "The environment has too many webhooks")
  @APIResponseSchema(value = WebhookView.class, responseCode = "201")
  public Response add(
      @PathParam("environment") String environment, @Valid @NotNull WebhookRequest request) {
    var id = access.manage(environment).id();
    var url = url(request.url());
    var secret = secret(request.secret());
    if (store.of(id).size() >= MOST) {
      throw Problems.of(
          Status.CONFLICT,
          "webhooks-full",
          "The environment has " + MOST + " webhooks: remove one that nobody needs.");
    }
    var webhook = webhooks.add(id, url, caller.name(), secret);
    return unstored(Response.status(Status.CREATED).entity(WebhookView.with(webhook, secret)));
  }

  @PATCH
  @Path("/{webhook}")
  @Transactional
  @Operation(
      summary = "Pause a webhook, let it go on, or make another secret",
      description = "What is owed to a paused webhook is dropped. A new secret is shown this once.")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", description = "The environment has no such webhook")
  @APIResponseSchema(value = WebhookView.class, responseCode = "200")
  public Response change(
      @PathParam("environment") String environment,
      @PathParam("webhook") UUID webhook,
      @Valid @NotNull WebhookChange change) {
    var found = find(environment, webhook);
    if (change.state() != null && change.state() != found.state()) {
      webhooks.turn(found, change.state());
    }
    var secret = Boolean.TRUE.equals(change.rotateSecret()) ? webhooks.rotateSecret(found) : null;
    var changed = store.find(webhook).orElseThrow();
    return unstored(Response.ok(WebhookView.with(changed, secret)));
  }

  @DELETE
  @Path("/{webhook}")
  @Operation(summary = "Remove a webhook; what is owed to it is dropped")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "404", description = "The environment has no such webhook")
  public void remove(
      @PathParam("environment") String environment, @PathParam("webhook") UUID webhook) {
    webhooks.remove(find(environment, webhook));
  }

  @POST
  @Path("/{webhook}/test")
  @Operation(
      summary = "Send a test message",
      description = "As any other: signed, and tried again where it does not arrive.")
  @APIResponse(responseCode = "202", description = "It will be sent; see the notices")
  @APIResponse(responseCode = "404", description = "The environment has no such webhook")
  @APIResponse(responseCode = "409", description = "The webhook is paused")
  public Response test(
      @PathParam("environment") String environment, @PathParam("webhook") UUID webhook) {
    var found = find(environment, webhook);
    if (found.state() == WebhookState.PAUSED) {
      throw Problems.of(
          Status.CONFLICT, "webhook-paused", "The webhook is paused; let it go on first.");
    }
    webhooks.test(found);
    return Response.accepted().build();
  }

  private Webhook find(String environment, UUID webhook) {
    EnvironmentId id = access.manage(environment).id();
    return store
        .find(webhook)
        .filter(found -> found.environment().equals(id))
        .orElseThrow(
            () ->
                Problems.of(
                    Status.NOT_FOUND,
                    "webhook-unknown",
                    "The environment has no webhook with this id; check the list."));
  }

  private URI url(String text) {
    var url = URI.create(text);
    try {
      targets.checkForm(url);
      return url;
    } catch (ForbiddenTargetException e) {
      throw Problems.of(Status.BAD_REQUEST, "webhook-target-forbidden", e.getMessage() + ".");
    }
  }

  private static WebhookSecret secret(String text) {
    try {
      return text == null ? WebhookSecret.fresh() : WebhookSecret.of(text);
    } catch (IllegalArgumentException e) {
      throw Problems.of(Status.BAD_REQUEST, "webhook-secret-malformed", e.getMessage() + ".");
    }
  }

  private static Response unstored(Response.ResponseBuilder answer) {
    return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
