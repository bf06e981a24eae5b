package io.keyturn.admin.environment;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.access.EnvironmentAccess;
import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.CallerAudit;
import io.keyturn.admin.web.Items;
import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.role.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The environments that portals belong to. */
@Path("/api/v1/environments")
@Tag(name = "Environments")
public class EnvironmentResource {
  private final EnvironmentStore environments;
  private final EnvironmentAccess access;
  private final Caller caller;
  private final CallerAudit audit;

  EnvironmentResource(
      EnvironmentStore environments, EnvironmentAccess access, Caller caller, CallerAudit audit) {
    this.environments = environments;
    this.access = access;
    this.caller = caller;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(summary = "List the environments the caller may see")
  public Items<EnvironmentView> list() {
    return Items.all(
        environments.list().stream()
            .filter(environment -> caller.grants().views(environment.id()))
            .map(EnvironmentView::of)
            .toList());
  }

  @GET
  @Path("/{environment}")
  @RolesAllowed({Role.GLOBAL_ADMIN_ID, Role.PORTAL_ADMIN_ID, Role.VIEWER_ID})
  @Operation(summary = "Show an environment")
  public EnvironmentView show(@PathParam("environment") String environment) {
    return EnvironmentView.of(access.view(environment));
  }

  @PUT
  @Path("/{environment}")
  @RolesAllowed(Role.GLOBAL_ADMIN_ID)
  @Operation(summary = "Create or replace an environment")
  @APIResponse(responseCode = "201", description = "Created")
  @APIResponseSchema(EnvironmentView.class)
  public Response put(
      @PathParam("environment") String environment, @Valid @NotNull EnvironmentRequest request) {
    var id = id(environment);
    var replaced = request.toEnvironment(id);
    boolean created =
        QuarkusTransaction.joiningExisting()
            .call(
                () -> {
                  // The audit's lock comes last, or two who hold one each wait for each other.
                  environments.lock(id);
                  audit.note(AuditAction.ENVIRONMENT_CHANGED, "environment " + id);
                  return environments.put(replaced);
                });
    var response =
        created ? Response.created(URI.create("/api/v1/environments/" + id)) : Response.ok();
    return response.entity(EnvironmentView.of(replaced)).build();
  }

  private static EnvironmentId id(String environment) {
    try {
      return new EnvironmentId(environment);
    } catch (IllegalArgumentException e) {
      throw Problems.of(Status.BAD_REQUEST, "environment-id-malformed", e.getMessage() + ".");
    }
  }
}
