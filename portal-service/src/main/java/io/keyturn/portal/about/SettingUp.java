package io.keyturn.portal.about;

import io.keyturn.portal.publication.Unavailable;
import java.util.Optional;

/** How far a portal has come that is being made; it goes on by itself. */
enum SettingUp {
  /** This process has not read the key table yet. */
  STARTING,
  /** Application and first key. */
  PROVISIONING,
  /** The portal's package. */
  INSTALLING;

  /** Nothing where waiting alone does not help. */
  static Optional<SettingUp> of(Unavailable why) {
    return switch (why) {
      case STARTING -> Optional.of(STARTING);
      case PORTAL_PROVISIONING -> Optional.of(PROVISIONING);
      case PORTAL_INSTALLING -> Optional.of(INSTALLING);
      case NO_ACTIVE_KEY, PORTAL_REMOVED -> Optional.empty();
    };
  }
}
