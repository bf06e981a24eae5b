package io.keyturn.admin.automatic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy as callers send and see it. */
@Schema(name = "RenewalPolicy")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyView(
    boolean enabled,
    @Schema(description = "Days before expiry", examples = "30") int thresholdDays,
    @Schema(description = "Time zone of the windows", examples = "Europe/Berlin") String zone,
    @Schema(description = "Weekly windows; none for any time") List<Window> windows,
    @Schema(description = "When the present key will be renewed", readOnly = true)
        Instant plannedAt) {

  /** One weekly window. */
  @Schema(name = "MaintenanceWindow")
  public record Window(
      @Schema(examples = "SUNDAY") DayOfWeek day,
      @Schema(description = "Local time", examples = "02:00") String from,
      @Schema(description = "ISO 8601 duration, PT15M to PT24H", examples = "PT2H")
          String length) {}

  static PolicyView of(RenewalPolicy policy, Instant plannedAt) {
    var windows =
        policy.windows().stream()
            .map(it -> new Window(it.day(), it.from().toString(), it.length().toString()))
            .toList();
    return new PolicyView(
        policy.enabled(), policy.thresholdDays(), policy.zone().getId(), windows, plannedAt);
  }

  /**
   * The policy that these members make up.
   *
   * @throws IllegalArgumentException naming the member and the remedy
   */
  RenewalPolicy toPolicy() {
    List<Window> given = windows == null ? List.of() : windows;
    return new RenewalPolicy(
        enabled, thresholdDays, zoneId(), given.stream().map(PolicyView::window).toList());
  }

  private ZoneId zoneId() {
    try {
      return ZoneId.of(zone == null ? "UTC" : zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("zone: a name such as Europe/Berlin or UTC", e);
    }
  }

  private static MaintenanceWindow window(Window window) {
    if (window == null || window.day == null || window.from == null || window.length == null) {
      throw new IllegalArgumentException("windows: each needs day, from and length");
    }
    try {
      return new MaintenanceWindow(
          window.day, LocalTime.parse(window.from), Duration.parse(window.length));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "windows: from is a time such as 02:00, length a duration such as PT2H", e);
    }
  }
}
