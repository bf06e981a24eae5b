package io.keyturn.admin.center.environment;

import io.keyturn.admin.access.EnvironmentAccess;
import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.Entry;
import io.keyturn.admin.subscription.SubscriptionRequest;
import io.keyturn.admin.subscription.SubscriptionResource;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Adds subscriptions. */
@Path("/environments/{environment}/subscriptions")
@Authenticated
public class SubscriptionsPage {
  /** The name of the form. */
  static final String FORM = "subscription";

  private final EnvironmentAccess access;
  private final SubscriptionResource subscriptions;
  private final EnvironmentSheets sheets;

  SubscriptionsPage(
      EnvironmentAccess access, SubscriptionResource subscriptions, EnvironmentSheets sheets) {
    this.access = access;
    this.subscriptions = subscriptions;
    this.sheets = sheets;
  }

  @GET
  @Operation(hidden = true)
  public Response list(@PathParam("environment") String environment) {
    return Center.seeOther("/environments/" + access.view(environment).id());
  }

  @POST
  @Operation(hidden = true)
  public Response add(
      @PathParam("environment") String environment,
      @FormParam("address") @DefaultValue("") String address,
      @FormParam("language") @DefaultValue("") String language,
      @FormParam("portals") @DefaultValue("") String portals) {
    var typed = Map.of("address", address, "language", language, "portals", portals);
    var request =
        new SubscriptionRequest(address.strip(), language, PortalNames.read(portals).orElse(null));
    return Attempt.of(
        () -> subscriptions.add(environment, request),
        added -> Center.seeOther(done(environment, added)),
        refusal -> sheets.refused(environment, Entry.of(FORM, typed).refused(refusal)));
  }

  private static String done(String environment, Response added) {
    var asked = added.getStatus() == Status.ACCEPTED.getStatusCode();
    return "/environments/" + environment + "?done=" + (asked ? Done.ASKED : Done.SUBSCRIBED);
  }
}
