package io.keyturn.admin.subscription;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.access.EnvironmentAccess;
import io.keyturn.admin.web.Items;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.role.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is told by mail about the portals of an environment. */
@Path("/api/v1/environments/{environment}/subscriptions")
@Tag(name = "Subscriptions")
public class SubscriptionResource {
  private static final String ONE = "/{subscription}";

  private final EnvironmentAccess access;
  private final SubscriptionStore store;
  private final Subscriptions subscriptions;
  private final Caller caller;

  SubscriptionResource(
      EnvironmentAccess access,
      SubscriptionStore store,
      Subscriptions subscriptions,
      Caller caller) {
    this.access = access;
    this.store = store;
    this.subscriptions = subscriptions;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(summary = "List the environment's subscriptions, by address")
  public Items<SubscriptionView> list(@PathParam("environment") String environment) {
    var found = store.list(access.view(environment).id());
    return Items.all(found.stream().map(SubscriptionView::of).toList());
  }

  @GET
  @Path(ONE)
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(summary = "Show a subscription")
  public SubscriptionView show(
      @PathParam("environment") String environment,
      @PathParam("subscription") String subscription) {
    var id = access.view(environment).id();
    return store
        .find(id(subscription))
        .filter(found -> found.environment().equals(id))
        .map(SubscriptionView::of)
        .orElseThrow(Refusals::unknown);
  }

  @POST
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(
      summary = "Subscribe an address",
      description =
          "It is ACTIVE at once where its domain is known (keyturn.subscription.domains); else, and"
              + " wherever its owner has unsubscribed before, it is PENDING until its owner follows"
              + " the link in a mail, for at most a week.")
  @APIResponse(responseCode = "201", description = "ACTIVE")
  @APIResponse(responseCode = "202", description = "PENDING: its owner is asked")
  @APIResponse(
      responseCode = "409",
      description = "It is subscribed already, or there are too many")
  @APIResponse(responseCode = "429", description = "Its owner was asked less than a minute ago")
  @APIResponseSchema(value = SubscriptionView.class, responseCode = "201")
  public Response add(
      @PathParam("environment") String environment, @Valid @NotNull SubscriptionRequest request) {
    var id = access.manage(environment).id();
    var added = subscriptions.add(request.toNew(id, caller.name()));
    return Response.status(added.active() ? Status.CREATED : Status.ACCEPTED)
        .location(URI.create("/api/v1/environments/" + id + "/subscriptions/" + added.id()))
        .entity(SubscriptionView.of(added))
        .build();
  }

  @PATCH
  @Path(ONE)
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(summary = "Change language, portals or state; what is left out stays")
  @APIResponse(responseCode = "409", description = "Its owner has not confirmed, or unsubscribed")
  @APIResponseSchema(SubscriptionView.class)
  public SubscriptionView change(
      @PathParam("environment") String environment,
      @PathParam("subscription") String subscription,
      @Valid @NotNull SubscriptionChange change) {
    var id = access.manage(environment).id();
    if (change.contradictory()) {
      throw Problems.of(
          Status.BAD_REQUEST,
          "portals-contradictory",
          "portals: name some, or give allPortals, not both.");
    }
    return SubscriptionView.of(subscriptions.change(id, id(subscription), change));
  }

  @DELETE
  @Path(ONE)
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(summary = "Remove a subscription; one whose owner has unsubscribed stays")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "409", description = "Its owner has unsubscribed")
  public void remove(
      @PathParam("environment") String environment,
      @PathParam("subscription") String subscription) {
    subscriptions.remove(managed(environment), id(subscription));
  }

  @POST
  @Path(ONE + "/test")
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(summary = "Send a test mail")
  @APIResponse(responseCode = "202", description = "The mail is on its way")
  @APIResponse(responseCode = "409", description = "The subscription is not ACTIVE")
  @APIResponse(responseCode = "429", description = "One a minute; see Retry-After")
  @APIResponseSchema(value = SubscriptionView.class, responseCode = "202")
  public Response test(
      @PathParam("environment") String environment,
      @PathParam("subscription") String subscription) {
    return accepted(subscriptions.test(managed(environment), id(subscription)));
  }

  @POST
  @Path(ONE + "/confirmation")
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(summary = "Ask the owner of the address once more; the link works for another week")
  @APIResponse(responseCode = "202", description = "The mail is on its way")
  @APIResponse(responseCode = "409", description = "The subscription is not PENDING")
  @APIResponse(responseCode = "429", description = "One a minute; see Retry-After")
  @APIResponseSchema(value = SubscriptionView.class, responseCode = "202")
  public Response confirmation(
      @PathParam("environment") String environment,
      @PathParam("subscription") String subscription) {
    return accepted(subscriptions.askAgain(managed(environment), id(subscription)));
  }

  private EnvironmentId managed(String environment) {
    return access.manage(environment).id();
  }

  private static Response accepted(Subscription subscription) {
    return Response.accepted(SubscriptionView.of(subscription)).build();
  }

  private static UUID id(String subscription) {
    try {
      return UUID.fromString(subscription);
    } catch (IllegalArgumentException e) {
      throw Refusals.unknown();
    }
  }
}
