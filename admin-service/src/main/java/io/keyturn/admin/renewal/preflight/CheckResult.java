package io.keyturn.admin.renewal.preflight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a check found.
 *
 * @param remedy what to do where it is not ok
 */
@Schema(name = "PreflightCheck")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckResult(
    @Schema(examples = "directory-access") String name, boolean ok, String remedy) {

  static CheckResult ok(String name) {
    return new CheckResult(name, true, null);
  }

  static CheckResult failed(String name, String remedy) {
    return new CheckResult(name, false, remedy);
  }
}
