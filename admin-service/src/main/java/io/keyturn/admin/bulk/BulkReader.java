package io.keyturn.admin.bulk;

import io.keyturn.admin.access.Caller;
import io.keyturn.common.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds bulk renewals: who may do everything sees all of them, others their own. */
@ApplicationScoped
public class BulkReader {
  private final BulkStore bulks;
  private final Caller caller;

  BulkReader(BulkStore bulks, Caller caller) {
    this.bulks = bulks;
    this.caller = caller;
  }

  /**
   * One of them.
   *
   * @throws HttpProblem 404 where the caller has none with this id
   */
  public BulkView find(UUID bulk) {
    return bulks
        .find(bulk)
        .filter(found -> caller.grants().globalAdmin() || found.requestedBy().equals(caller.name()))
        .orElseThrow(
            () ->
                Problems.of(
                    Status.NOT_FOUND,
                    "bulk-renewal-unknown",
                    "There is no bulk renewal with this id that you have started."));
  }

  /** The latest, newest first. */
  public List<BulkSummary> latest(int limit) {
    return bulks.latest(
        caller.grants().globalAdmin() ? Optional.empty() : Optional.of(caller.name()), limit);
  }
}
