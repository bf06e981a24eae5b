package io.keyturn.common.startup;

import java.util.Locale;

/**
 * What is wrong with a setting; names it, and the remedy, and never a secret.
 *
 * @param weight whether it may be put up with
 * @param sentence what is wrong and what to do
 */
public record Finding(Weight weight, String sentence) {

  /** How bad it is. */
  public enum Weight {
    /** Fine for a trial on one machine, a danger anywhere else. */
    UNSAFE,
    /** Cannot work, or not as it is meant to. */
    UNSOUND
  }

  /** A setting that would let others read, forge or break something. */
  public static Finding unsafe(String setting, String why, String remedy) {
    return new Finding(Weight.UNSAFE, sentence(setting, why, remedy));
  }

  /** A setting that cannot work. */
  public static Finding unsound(String setting, String why, String remedy) {
    return new Finding(Weight.UNSOUND, sentence(setting, why, remedy));
  }

  /** What a constructor that checks its settings by itself has said. */
  public static Finding unsound(RuntimeException refusal) {
    return new Finding(Weight.UNSOUND, refusal.getMessage());
  }

  private static String sentence(String setting, String why, String remedy) {
    return setting + " (" + variable(setting) + ") " + why + ": " + remedy;
  }

  private static String variable(String setting) {
    return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
