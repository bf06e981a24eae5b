package io.keyturn.admin.notice.api;

import io.keyturn.admin.notice.NoticeState;
import io.keyturn.admin.web.Limit;
import io.keyturn.common.problem.Problems;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which notices of a list are wanted. */
public class NoticeQuery {
  @Parameter(schema = @Schema(implementation = NoticeState.class))
  @QueryParam("state")
  String state;

  @QueryParam("limit")
  @DefaultValue("50")
  Limit limit;

  @QueryParam("cursor")
  String cursor;

  Optional<NoticeState> wanted() {
    try {
      return Optional.ofNullable(state).map(NoticeState::valueOf);
    } catch (IllegalArgumentException e) {
      throw Problems.of(
          Status.BAD_REQUEST,
          "state-unknown",
          "state: one of " + List.of(NoticeState.values()) + ".");
    }
  }
}
