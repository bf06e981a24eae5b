package io.keyturn.common.startup;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.keyturn.common.startup.StartupConfig.UnsafeSettings;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartupReviewTest {
  private static final Finding UNSAFE = Finding.unsafe("keyturn.a", "is open", "close it");
  private static final Finding UNSOUND = Finding.unsound("keyturn.b", "is 0", "give 1");

  private static void review(UnsafeSettings unsafe, Finding... findings) {
    List<StartupRules> rules = List.of(() -> List.of(findings), List::of);
    new StartupReview(rules, () -> unsafe).review();
  }

  @Test
  void letsSoundSettingsPass() {
    assertDoesNotThrow(() -> review(UnsafeSettings.REFUSED));
  }

  @Test
  void saysAllThatIsWrongAtOnceWithEachRemedy() {
    var refusal =
        assertThrows(
            ConfigurationException.class, () -> review(UnsafeSettings.REFUSED, UNSAFE, UNSOUND));

    assertEquals(
        """
        These settings are refused:
        - keyturn.a (KEYTURN_A) is open: close it
        - keyturn.b (KEYTURN_B) is 0: give 1
        Unsafe settings are for a trial only; keyturn.startup.unsafe-settings\
         (KEYTURN_STARTUP_UNSAFE_SETTINGS) set to allowed makes them warnings.\
        """,
        refusal.getMessage());
  }

  @Test
  void toleratesWhatIsUnsafeWhereThatIsAllowed() {
    assertDoesNotThrow(() -> review(UnsafeSettings.ALLOWED, UNSAFE));
  }

  @Test
  void neverToleratesWhatCannotWork() {
    var refusal =
        assertThrows(
            ConfigurationException.class, () -> review(UnsafeSettings.ALLOWED, UNSAFE, UNSOUND));

    assertFalse(refusal.getMessage().contains("keyturn.a"), refusal.getMessage());
  }
}
