package io.keyturn.portal.restart;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.keyturn.common.keytable.RestartMarker;
import io.keyturn.common.keytable.RestartMarkerStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.role.Role;
import io.keyturn.portal.instance.ThisInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Lets admin-service, and nobody else, restart this process. */
@Path("/_services/internal/restart")
public class RestartResource {
  private static final Logger LOG = Logger.getLogger(RestartResource.class);
  private static final int RETRY_SECONDS = 5;

  private final PortalId portal;
  private final RestartMarkerStore markers;
  private final ThisInstance instance;
  private final Drain drain;
  private final ObjectMapper mapper;

  RestartResource(
      PortalId portal,
      RestartMarkerStore markers,
      ThisInstance instance,
      Drain drain,
      ObjectMapper mapper) {
    this.portal = portal;
    this.markers = markers;
    this.instance = instance;
    this.drain = drain;
    this.mapper = mapper;
  }

  /** Answers 204 to who may restart this process, so that it can be known before it is needed. */
  @GET
  @RolesAllowed(Role.SERVICE_ID)
  public void permission() {
    // The annotation decides.
  }

  @POST
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.SERVICE_ID)
  public Response restart(String body) {
    var request = RestartRequest.parse(body, mapper).orElseThrow(RestartResource::malformed);
    var wanted = marker().filter(marker -> marker.marker().equals(request.marker()));
    var state = RestartState.of(wanted, instance.startedAt());
    return switch (state) {
      case UNKNOWN -> throw unknown();
      case RESTARTED -> Response.ok(new RestartAnswer(state)).build();
      case RESTARTING -> {
        drain.begin();
        yield Response.accepted(new RestartAnswer(state)).build();
      }
    };
  }

  private Optional<RestartMarker> marker() {
    try {
      return markers.find(portal);
    } catch (RuntimeException e) {
      LOG.warn("A restart was asked for, but the key table cannot be read", e);
      throw Problems.builder(
              Status.SERVICE_UNAVAILABLE,
              "database-unavailable",
              "The key table cannot be read, so it is not known whether to restart. Try again.")
          .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
          .build();
    }
  }

  private static RuntimeException malformed() {
    return Problems.builder(
            Status.BAD_REQUEST,
            "request-invalid",
            "The body must be a JSON object whose member marker is a UUID.")
        .with("field", "marker")
        .build();
  }

  private static RuntimeException unknown() {
    return Problems.of(
        Status.CONFLICT,
        "restart-marker-unknown",
        "The key table does not know of this restart; a later one may have replaced it.");
  }
}
