package io.keyturn.common.startup;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import io.keyturn.common.startup.Finding.Weight;
import io.keyturn.common.startup.StartupConfig.UnsafeSettings;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Ends the start where a setting is unsafe or unsound, and says all that is wrong at once: nobody
 * should have to start ten times to find ten mistakes.
 */
@ApplicationScoped
public class StartupReview {
  /** Before everything else that begins with the service. */
  private static final int FIRST = 1;

  private static final String REMEDY =
      "Unsafe settings are for a trial only; keyturn.startup.unsafe-settings"
          + " (KEYTURN_STARTUP_UNSAFE_SETTINGS) set to allowed makes them warnings.";

  private static final Logger LOG = Logger.getLogger(StartupReview.class);

  private final List<StartupRules> rules;
  private final StartupConfig config;

  StartupReview(@All List<StartupRules> rules, StartupConfig config) {
    this.rules = rules;
    this.config = config;
  }

  void begin(@Observes @Priority(FIRST) StartupEvent start) {
    review();
  }

  /**
   * Returns where the service may start.
   *
   * @throws ConfigurationException naming each setting and its remedy
   */
  void review() {
    boolean lenient = config.unsafeSettings() == UnsafeSettings.ALLOWED;
    var byTolerance =
        rules.stream()
            .flatMap(rule -> rule.findings().stream())
            .distinct()
            .collect(partitioningBy(found -> lenient && found.weight() == Weight.UNSAFE));
    byTolerance.get(true).forEach(found -> LOG.warnf("Unsafe setting: %s", found.sentence()));
    var refused = byTolerance.get(false);
    if (!refused.isEmpty()) {
      throw new ConfigurationException(message(refused));
    }
  }

  private static String message(List<Finding> refused) {
    boolean unsafe = refused.stream().anyMatch(found -> found.weight() == Weight.UNSAFE);
    return refused.stream()
        .map(found -> "\n- " + found.sentence())
        .collect(joining("", "These settings are refused:", unsafe ? "\n" + REMEDY : ""));
  }
}
