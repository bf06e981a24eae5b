package io.keyturn.common.portal;

/** Where a portal is in its life; only a {@link #READY} one publishes its key. */
public enum PortalState {
  /** Its application and first key are being made. */
  PROVISIONING,
  /** Its package is being installed. */
  INSTALLING,
  /** It serves visitors. */
  READY,
  /** An administrator has taken it out of service; its key stays published. */
  STOPPED;

  /** True while the portal is not set up far enough to publish a key. */
  public boolean settingUp() {
    return switch (this) {
      case PROVISIONING, INSTALLING -> true;
      case READY, STOPPED -> false;
    };
  }
}
