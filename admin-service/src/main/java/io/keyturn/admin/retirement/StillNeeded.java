package io.keyturn.admin.retirement;

/** Why a superseded key must stay for now: one code each, with its sentence. */
public enum StillNeeded {
  GRACE("Tokens signed with it may still be in use."),
  RENEWAL_RUNNING("A renewal runs and may roll back to it."),
  SERVED("An instance of the portal still serves it.");

  private final String sentence;

  StillNeeded(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
