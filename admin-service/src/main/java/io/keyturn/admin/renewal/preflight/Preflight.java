package io.keyturn.admin.renewal.preflight;

import io.keyturn.common.portal.Portal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says beforehand whether a renewal would work, and what to do where it would not. */
@ApplicationScoped
public class Preflight {
  private static final String KEY_POLICY = "key-policy";

  private final List<PreflightCheck> checks;

  Preflight(@All List<PreflightCheck> checks) {
    this.checks = checks;
  }

  /**
   * Runs every check.
   *
   * @param objection what is wrong with the key that was asked for
   */
  public Result of(Portal portal, Optional<String> objection) {
    var wish =
        objection
            .map(remedy -> CheckResult.failed(KEY_POLICY, remedy))
            .orElseGet(() -> CheckResult.ok(KEY_POLICY));
    var results =
        Stream.concat(Stream.of(wish), checks.stream().map(check -> check.run(portal))).toList();
    return new Result(results.stream().allMatch(CheckResult::ok), results);
  }

  /** All that was looked at. */
  @Schema(name = "Preflight")
  public record Result(
      @Schema(description = "True where nothing stands in the way") boolean ready,
      List<CheckResult> checks) {}
}
