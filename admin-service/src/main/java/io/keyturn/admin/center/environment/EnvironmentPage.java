package io.keyturn.admin.center.environment;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.center.Center;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The environments that the reader may see. */
@Path("/environments")
@Authenticated
public class EnvironmentPage {
  private final Center center;
  private final Caller caller;
  private final EnvironmentRows rows;
  private final EnvironmentSheets sheets;

  EnvironmentPage(Center center, Caller caller, EnvironmentRows rows, EnvironmentSheets sheets) {
    this.center = center;
    this.caller = caller;
    this.rows = rows;
    this.sheets = sheets;
  }

  @GET
  @Operation(hidden = true)
  public Response list() {
    var roles = caller.rolesThatSeeEnvironments();
    return center.page(
        EnvironmentForm.environments(center.frame(), rows.of(caller.visible()), roles));
  }

  @GET
  @Path("/{environment}")
  @Operation(hidden = true)
  public Response show(
      @PathParam("environment") String environment, @QueryParam("done") String done) {
    return sheets.show(environment, Done.of(done));
  }
}
