package io.keyturn.admin.center.policy;

import io.keyturn.admin.automatic.PolicyView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A policy as it stands in the form. */
public record PolicyEntry(
    boolean enabled, String thresholdDays, String zone, List<WindowRow> windows) {
  /** One for each day of the week, and always one that is free. */
  private static final int ROWS = 7;

  private static final int NONSENSE = 0;

  public PolicyEntry {
    var rows = new ArrayList<>(windows);
    while (rows.size() < ROWS || !rows.get(rows.size() - 1).empty()) {
      rows.add(WindowRow.EMPTY);
    }
    windows = List.copyOf(rows);
  }

  static PolicyEntry of(PolicyView policy) {
    return new PolicyEntry(
        policy.enabled(),
        Integer.toString(policy.thresholdDays()),
        policy.zone(),
        policy.windows().stream().map(WindowRow::of).toList());
  }

  /** Rows out of columns; what is missing in one of them is empty. */
  static List<WindowRow> rows(List<String> days, List<String> from, List<String> lengths) {
    int rows = Math.max(days.size(), Math.max(from.size(), lengths.size()));
    return IntStream.range(0, rows)
        .mapToObj(row -> new WindowRow(at(days, row), at(from, row), at(lengths, row)))
        .toList();
  }

  /** What it asks for, sound or not. */
  PolicyView toView() {
    var given = windows.stream().filter(row -> !row.empty()).map(WindowRow::toWindow).toList();
    return new PolicyView(enabled, number(), zone.strip(), given, null);
  }

  private int number() {
    var given = thresholdDays.strip();
    return given.matches("[0-9]{1,6}") ? Integer.parseInt(given) : NONSENSE;
  }

  private static String at(List<String> column, int row) {
    return row < column.size() ? column.get(row) : "";
  }
}
