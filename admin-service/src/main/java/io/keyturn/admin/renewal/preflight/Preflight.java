package io.keyturn.admin.renewal.preflight;

import io.keyturn.common.portal.Portal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says beforehand whether a renewal would work, and what to do where it would not. */
@ApplicationScoped
public class Preflight {
  private final List<PreflightCheck> checks;

  Preflight(@All List<PreflightCheck> checks) {
    this.checks = checks;
  }

  public Result of(Portal portal) {
    var results = checks.stream().map(check -> check.run(portal)).toList();
    return new Result(results.stream().allMatch(CheckResult::ok), results);
  }

  /** All that was looked at. */
  @Schema(name = "Preflight")
  public record Result(
      @Schema(description = "True where nothing stands in the way") boolean ready,
      List<CheckResult> checks) {}
}
