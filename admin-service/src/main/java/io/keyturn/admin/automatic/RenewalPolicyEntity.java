package io.keyturn.admin.automatic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Entity
@Table(name = "renewal_policy")
class RenewalPolicyEntity {
  @Id
  @Column(name = "portal_id")
  String portalId;

  boolean enabled;

  @Column(name = "threshold_days")
  int thresholdDays;

  String zone;
  String windows;

  void set(RenewalPolicy policy) {
    enabled = policy.enabled();
    thresholdDays = policy.thresholdDays();
    zone = policy.zone().getId();
    windows =
        policy.windows().stream()
            .map(window -> window.day() + "/" + window.from() + "/" + window.length())
            .collect(Collectors.joining(","));
  }

  RenewalPolicy toPolicy() {
    List<MaintenanceWindow> parsed =
        Stream.of(windows.split(",", -1))
            .filter(window -> !window.isEmpty())
            .map(RenewalPolicyEntity::window)
            .toList();
    return new RenewalPolicy(enabled, thresholdDays, ZoneId.of(zone), parsed);
  }

  private static MaintenanceWindow window(String text) {
    var parts = text.split("/", -1);
    return new MaintenanceWindow(
        DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), Duration.parse(parts[2]));
  }
}
