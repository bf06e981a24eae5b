package io.keyturn.common.startup;

import java.util.List;

/** What one feature demands of its settings; reads settings only, and asks nobody else. */
public interface StartupRules {
  /** Everything that is wrong; empty where all is well. */
  List<Finding> findings();
}
