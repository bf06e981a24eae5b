package io.keyturn.admin.center.environment;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.access.EnvironmentAccess;
import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.Entry;
import io.keyturn.admin.center.Refusal;
import io.keyturn.admin.subscription.SubscriptionChange;
import io.keyturn.admin.subscription.SubscriptionResource;
import io.keyturn.admin.subscription.SubscriptionView;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One subscription: its language, its portals, and whether it rests. */
@Path("/environments/{environment}/subscriptions/{subscription}")
@Authenticated
public class SubscriptionPage {
  private static final String CHANGE = "change";

  private final Center center;
  private final EnvironmentAccess access;
  private final Caller caller;
  private final SubscriptionResource subscriptions;

  SubscriptionPage(
      Center center, EnvironmentAccess access, Caller caller, SubscriptionResource subscriptions) {
    this.center = center;
    this.access = access;
    this.caller = caller;
    this.subscriptions = subscriptions;
  }

  @GET
  @Operation(hidden = true)
  public Response show(
      @PathParam("environment") String environment,
      @PathParam("subscription") UUID id,
      @QueryParam("done") String done) {
    return page(environment, id, null, null, Done.of(done));
  }

  /** Where somebody comes to whose session had ended. */
  @GET
  @Path("/{action}")
  @Operation(hidden = true)
  public Response back(
      @PathParam("environment") String environment, @PathParam("subscription") UUID id) {
    return Center.seeOther(place(access.view(environment).id().value(), id));
  }

  @POST
  @Operation(hidden = true)
  public Response change(
      @PathParam("environment") String environment,
      @PathParam("subscription") UUID id,
      @FormParam("language") @DefaultValue("") String language,
      @FormParam("portals") @DefaultValue("") String portals) {
    var only = PortalNames.read(portals);
    var change =
        new SubscriptionChange(
            language, only.orElse(null), only.isEmpty() ? Boolean.TRUE : null, null);
    var typed = Entry.of(CHANGE, Map.of("language", language, "portals", portals));
    return Attempt.of(
        () -> subscriptions.change(environment, id.toString(), change),
        changed -> done(environment, id, Done.CHANGED),
        refusal -> page(environment, id, typed, refusal, null));
  }

  @POST
  @Path("/state")
  @Operation(hidden = true)
  public Response turn(
      @PathParam("environment") String environment,
      @PathParam("subscription") UUID id,
      @FormParam("state") @DefaultValue("") String state) {
    var change = new SubscriptionChange(null, null, null, state);
    return Attempt.of(
        () -> subscriptions.change(environment, id.toString(), change),
        changed -> done(environment, id, Done.CHANGED),
        refusal -> page(environment, id, null, refusal, null));
  }

  @POST
  @Path("/test")
  @Operation(hidden = true)
  public Response test(
      @PathParam("environment") String environment, @PathParam("subscription") UUID id) {
    return Attempt.of(
        () -> subscriptions.test(environment, id.toString()),
        sent -> done(environment, id, Done.TESTED),
        refusal -> page(environment, id, null, refusal, null));
  }

  @POST
  @Path("/confirmation")
  @Operation(hidden = true)
  public Response confirmation(
      @PathParam("environment") String environment, @PathParam("subscription") UUID id) {
    return Attempt.of(
        () -> subscriptions.confirmation(environment, id.toString()),
        asked -> done(environment, id, Done.ASKED),
        refusal -> page(environment, id, null, refusal, null));
  }

  /** With what was typed, else with what is. */
  private Response page(String environment, UUID id, Entry typed, Refusal refusal, Done done) {
    var shown = subscriptions.show(environment, id.toString());
    var owner = access.view(environment);
    boolean manages = caller.grants().manages(owner.id());
    return center.page(
        refusal,
        EnvironmentForm.subscription(
            center.frame(),
            new SubscriptionSheet(
                owner, shown, manages ? null : caller.rolesThatManage(owner.id())),
            (typed == null ? present(shown) : typed).refused(refusal),
            done));
  }

  private static Entry present(SubscriptionView shown) {
    var portals = PortalNames.write(shown.portals());
    return Entry.of(CHANGE, Map.of("language", shown.language(), "portals", portals));
  }

  private static Response done(String environment, UUID id, Done done) {
    return Center.seeOther(place(environment, id) + "?done=" + done);
  }

  private static String place(String environment, UUID id) {
    return "/environments/" + environment + "/subscriptions/" + id;
  }
}
