package io.keyturn.common.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response.Status;

/** Answers, refuses and breaks; each on a worker thread, where MDC has to follow. */
@Path("/api/test")
public class TroubleResource {

  @GET
  @Path("id")
  @Produces("text/plain")
  public String id() {
    return CorrelationFilter.current().orElse("none");
  }

  @GET
  @Path("refused")
  public String refused() {
    throw Problems.of(Status.CONFLICT, "portal-exists", "The portal is there already.");
  }

  @GET
  @Path("broken")
  public String broken() {
    throw new IllegalStateException("jdbc:postgresql://db?password=TOP.SECRET");
  }

  @GET
  @Path("guarded")
  @RolesAllowed("nobody-has-this")
  public String guarded() {
    return "never";
  }

  @PUT
  @Path("written/{id:[0-9]+}")
  public void write() {
    // answers 204
  }

  @DELETE
  @Path("written/{id}")
  public void delete() {
    // answers 204
  }

  @OPTIONS
  @Path("choosing")
  public String choose() {
    return "chosen";
  }
}
