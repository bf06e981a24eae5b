package io.keyturn.admin.renewal.preflight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.keyturn.admin.renewal.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a check found.
 *
 * @param remedy what to do where it is not ok
 * @param reason the remedy's reason, where it has one: pages say it in other languages
 */
@Schema(name = "PreflightCheck")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckResult(
    @Schema(examples = "directory-access") String name,
    boolean ok,
    String remedy,
    @JsonIgnore @Schema(hidden = true) Reason reason) {

  static CheckResult ok(String name) {
    return new CheckResult(name, true, null, null);
  }

  static CheckResult failed(String name, String remedy) {
    return new CheckResult(name, false, remedy, null);
  }

  static CheckResult failed(String name, Reason reason) {
    return new CheckResult(name, false, reason.sentence(), reason);
  }
}
