package io.keyturn.admin.startup;

import io.keyturn.common.startup.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong; each method demands one thing of one setting. */
final class Check {
  private final List<Finding> findings = new ArrayList<>();

  Check positive(String setting, Duration value) {
    return demand(!value.isNegative() && !value.isZero(), setting, value, "give more than zero");
  }

  Check positive(String setting, int value) {
    return demand(value > 0, setting, value, "give 1 or more");
  }

  /** One setting must not be less than another. */
  Check atLeast(String setting, Duration value, String other, Duration least) {
    return demand(
        value.compareTo(least) >= 0, setting, value, "give at least " + other + ", " + least);
  }

  /** One setting must be more than another. */
  Check moreThan(String setting, Duration value, String other, Duration limit) {
    return demand(
        value.compareTo(limit) > 0, setting, value, "give more than " + other + ", " + limit);
  }

  Check demand(boolean met, String setting, Object value, String remedy) {
    if (!met) {
      findings.add(Finding.unsound(setting, "is " + value, remedy));
    }
    return this;
  }

  Check add(Finding finding) {
    findings.add(finding);
    return this;
  }

  /** Lets a constructor that checks its settings by itself say what is wrong with them. */
  Check accepts(Runnable constructor) {
    try {
      constructor.run();
    } catch (IllegalArgumentException e) {
      findings.add(Finding.unsound(e));
    }
    return this;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
