package io.keyturn.admin.center.bulk;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.bulk.BulkReader;
import io.keyturn.admin.bulk.BulkResource;
import io.keyturn.admin.bulk.BulkView;
import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.Refusal;
import io.keyturn.admin.center.StopPolling;
import io.keyturn.admin.environment.EnvironmentResource;
import io.keyturn.common.browser.PartialPageRequests;
import io.keyturn.common.problem.Problems;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Renews the keys of many portals, and shows how far it is. */
@Path("/bulk-renewals")
@Authenticated
public class BulkPage {
  private static final int LATEST = 20;

  private final Center center;
  private final Caller caller;
  private final BulkResource bulks;
  private final BulkReader reader;
  private final EnvironmentResource environments;

  BulkPage(
      Center center,
      Caller caller,
      BulkResource bulks,
      BulkReader reader,
      EnvironmentResource environments) {
    this.center = center;
    this.caller = caller;
    this.bulks = bulks;
    this.reader = reader;
    this.environments = environments;
  }

  @GET
  @Operation(hidden = true)
  public Response list() {
    return caller.managesSome()
        ? page(BulkWish.NOTHING, null)
        : center.page(BulkForm.noBulkRenewals(center.frame(), caller.rolesThatManage()));
  }

  @POST
  @Operation(hidden = true)
  public Response start(
      @FormParam("environment") @DefaultValue("") String environment,
      @FormParam("before") @DefaultValue("") String before,
      @FormParam("concurrency") @DefaultValue("") String concurrency) {
    var wish = new BulkWish(environment, before, concurrency);
    return Attempt.of(
        () -> started(wish),
        started -> Center.seeOther("/bulk-renewals/" + started.id()),
        refusal -> page(wish, refusal));
  }

  /** Asks to be asked no more once all is done. */
  @GET
  @Path("/{bulk}")
  @Operation(hidden = true)
  public Response show(
      @PathParam("bulk") UUID id, @HeaderParam(PartialPageRequests.HEADER) boolean part) {
    var sheet = BulkSheet.of(bulks.show(id));
    return center.page(
        part && sheet.bulk().finished() ? StopPolling.STATUS : Status.OK,
        BulkForm.bulkRenewal(center.frame(), sheet));
  }

  private BulkView started(BulkWish wish) {
    try {
      return (BulkView) bulks.start(wish.toRequest()).getEntity();
    } catch (DateTimeParseException e) {
      throw Problems.of(
          Status.BAD_REQUEST, "before-malformed", "expiringBefore: a date such as 2027-01-31.");
    }
  }

  private Response page(BulkWish wish, Refusal refusal) {
    return center.page(
        refusal,
        BulkForm.bulkRenewals(
            center.frame(), environments.list().items(), wish, refusal, reader.latest(LATEST)));
  }
}
