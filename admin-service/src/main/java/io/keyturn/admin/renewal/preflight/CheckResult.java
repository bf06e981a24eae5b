package io.keyturn.admin.renewal.preflight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.keyturn.admin.renewal.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a check found.
 *
 * @param remedy what to do where it is not ok
 * @param detail what to know although it is ok
 * @param reason the remedy's reason, where it has one: pages say it in other languages
 */
@Schema(name = "PreflightCheck")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckResult(
    @Schema(examples = "directory-access") String name,
    boolean ok,
    String remedy,
    @Schema(examples = "These have the key pasted by hand and are mailed the new one: live-chat.")
        String detail,
    @JsonIgnore @Schema(hidden = true) Reason reason) {

  static CheckResult ok(String name) {
    return new CheckResult(name, true, null, null, null);
  }

  static CheckResult ok(String name, String detail) {
    return new CheckResult(name, true, null, detail, null);
  }

  static CheckResult failed(String name, String remedy) {
    return new CheckResult(name, false, remedy, null, null);
  }

  static CheckResult failed(String name, Reason reason) {
    return new CheckResult(name, false, reason.sentence(), null, reason);
  }
}
