package io.keyturn.common.startup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong; each method demands one thing of one setting. */
public final class Check {
  private final List<Finding> findings = new ArrayList<>();

  /** A time must be longer than none. */
  public Check positive(String setting, Duration value) {
    return demand(!value.isNegative() && !value.isZero(), setting, value, "give more than zero");
  }

  /** A number must be at least one. */
  public Check positive(String setting, int value) {
    return demand(value > 0, setting, value, "give 1 or more");
  }

  /** One setting must not be less than another. */
  public Check atLeast(String setting, Duration value, String other, Duration least) {
    return demand(
        value.compareTo(least) >= 0, setting, value, "give at least " + other + ", " + least);
  }

  /** One setting must be more than another. */
  public Check moreThan(String setting, Duration value, String other, Duration limit) {
    return demand(
        value.compareTo(limit) > 0, setting, value, "give more than " + other + ", " + limit);
  }

  /** Whatever else must be so. */
  public Check demand(boolean met, String setting, Object value, String remedy) {
    if (!met) {
      findings.add(Finding.unsound(setting, "is " + value, remedy));
    }
    return this;
  }

  /** Something that was found elsewhere. */
  public Check add(Finding finding) {
    findings.add(finding);
    return this;
  }

  /** Lets a constructor that checks its settings by itself say what is wrong with them. */
  public Check accepts(Runnable constructor) {
    try {
      constructor.run();
    } catch (IllegalArgumentException e) {
      findings.add(Finding.unsound(e));
    }
    return this;
  }

  /** All that is wrong. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
