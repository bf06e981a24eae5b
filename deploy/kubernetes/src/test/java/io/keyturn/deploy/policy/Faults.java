package io.keyturn.deploy.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects what is wrong. */
final class Faults {
  private final List<String> found = new ArrayList<>();

  void unless(boolean right, String fault) {
    if (!right) {
      found.add(fault);
    }
  }

  Stream<String> all() {
    return found.stream();
  }
}
