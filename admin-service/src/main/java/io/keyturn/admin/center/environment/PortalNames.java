package io.keyturn.admin.center.environment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Portals as people write them into one line. */
final class PortalNames {
  private PortalNames() {}

  /** Ids between commas or spaces; nothing where none is named. */
  static Optional<List<String>> read(String line) {
    var names = Stream.of(line.split("[\\s,;]+")).filter(name -> !name.isEmpty()).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /** As they were read. */
  static String write(List<String> names) {
    return names == null ? "" : String.join(", ", names);
  }
}
