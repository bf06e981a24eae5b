package io.keyturn.admin.center.policy;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.automatic.PolicyResource;
import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.policy.PolicyForm.News;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A portal's policy of automatic renewal. */
@Path("/portals/{portal}/policy")
@Authenticated
public class PolicyPage {
  private final Center center;
  private final PortalAccess access;
  private final Caller caller;
  private final PolicyResource policies;

  PolicyPage(Center center, PortalAccess access, Caller caller, PolicyResource policies) {
    this.center = center;
    this.access = access;
    this.caller = caller;
    this.policies = policies;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("portal") String portal, @QueryParam("saved") boolean saved) {
    return page(portal, null, new News(saved, null));
  }

  @POST
  @Operation(hidden = true)
  public Response save(
      @PathParam("portal") String portal,
      @FormParam("enabled") boolean enabled,
      @FormParam("thresholdDays") @DefaultValue("") String thresholdDays,
      @FormParam("zone") @DefaultValue("") String zone,
      @FormParam("day") List<String> days,
      @FormParam("from") List<String> from,
      @FormParam("length") List<String> lengths) {
    var windows = PolicyEntry.rows(days, from, lengths);
    var entry = new PolicyEntry(enabled, thresholdDays, zone, windows);
    return Attempt.of(
        () -> policies.put(portal, entry.toView()),
        saved -> Center.seeOther("/portals/" + portal + "/policy?saved=true"),
        refusal -> page(portal, entry, new News(false, refusal)));
  }

  /** With what was typed, else with what is. */
  private Response page(String id, PolicyEntry typed, News news) {
    var portal = access.view(id);
    var policy = policies.show(id);
    var refusal = news.refusal();
    return center.page(
        refusal,
        PolicyForm.policy(
            center.frame(),
            portal,
            policy,
            typed == null ? PolicyEntry.of(policy) : typed,
            news,
            caller.manages(portal) ? null : caller.rolesThatManage(portal)));
  }
}
