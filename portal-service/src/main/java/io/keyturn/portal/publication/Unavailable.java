package io.keyturn.portal.publication;

/** Why there is no public key to give out; each has a code and one sentence for people. */
public enum Unavailable {
  STARTING("starting", "The portal is starting and has not loaded its keys yet."),
  PORTAL_PROVISIONING(
      "portal-provisioning",
      "The portal is being provisioned; its public key is available once that is done."),
  PORTAL_INSTALLING(
      "portal-installing",
      "The portal's package is being installed; its public key is available once that is done."),
  NO_ACTIVE_KEY("no-active-key", "The portal has no active authentication key yet."),
  PORTAL_REMOVED("portal-removed", "The portal is not registered any more.");

  private final String code;
  private final String sentence;

  Unavailable(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  public String code() {
    return code;
  }

  public String sentence() {
    return sentence;
  }
}
