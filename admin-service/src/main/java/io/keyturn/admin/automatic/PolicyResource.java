package io.keyturn.admin.automatic;

import io.keyturn.admin.access.PortalAccess;
import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.CallerAudit;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.role.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether and when a portal's key is renewed automatically. */
@Path("/api/v1/portals/{portal}/renewal-policy")
@Tag(name = "Renewals")
public class PolicyResource {
  private final PortalAccess access;
  private final RenewalPolicyStore policies;
  private final AuthenticationKeyStore keys;
  private final CallerAudit audit;
  private final Clock clock;

  PolicyResource(
      PortalAccess access,
      RenewalPolicyStore policies,
      AuthenticationKeyStore keys,
      CallerAudit audit,
      Clock clock) {
    this.access = access;
    this.policies = policies;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(summary = "Show the portal's policy of automatic renewal; off unless it was set")
  public PolicyView show(@PathParam("portal") String portal) {
    var id = access.view(portal).id();
    return view(id, policies.find(id).orElse(RenewalPolicy.OFF));
  }

  @PUT
  @Transactional
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID})
  @Operation(summary = "Set the portal's policy of automatic renewal")
  public PolicyView put(@PathParam("portal") String portal, @NotNull PolicyView request) {
    var id = access.manage(portal).id();
    try {
      var policy = request.toPolicy();
      policies.put(id, policy);
      audit.note(AuditAction.POLICY_CHANGED, id, policy.toString());
      return view(id, policy);
    } catch (IllegalArgumentException e) {
      throw Problems.of(Status.BAD_REQUEST, "policy-unsatisfiable", e.getMessage() + ".");
    }
  }

  private PolicyView view(PortalId portal, RenewalPolicy policy) {
    var planned =
        keys.active(portal)
            .flatMap(key -> policy.planned(key.certificate().notAfter(), clock.instant()));
    return PolicyView.of(policy, planned.orElse(null));
  }
}
