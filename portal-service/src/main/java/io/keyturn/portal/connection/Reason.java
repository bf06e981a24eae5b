package io.keyturn.portal.connection;

import io.keyturn.common.connection.ConnectionException.Failure;

/** Why there is no connection; each has a code and one sentence for people. */
public enum Reason {
  NO_ACTIVE_KEY("no-active-key", "The portal has no active authentication key yet."),
  KEY_SEALED(
      "key-sealed",
      "The authentication key cannot be opened with the configured key-encryption keys."),
  PROVIDER_UNREACHABLE("provider-unreachable", "The identity provider does not answer."),
  KEY_REFUSED("key-refused", "The identity provider does not accept the authentication key."),
  CLIENT_REFUSED("client-refused", "The identity provider refuses the portal's application."),
  ENVIRONMENT_UNREACHABLE("environment-unreachable", "The environment does not answer."),
  ENVIRONMENT_REFUSED("environment-refused", "The environment does not accept the portal."),
  INTERNAL_ERROR("internal-error", "The connection could not be checked; the log says why.");

  private final String code;
  private final String sentence;

  Reason(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  public String code() {
    return code;
  }

  public String sentence() {
    return sentence;
  }

  static Reason of(Failure failure) {
    return switch (failure) {
      case UNREACHABLE -> PROVIDER_UNREACHABLE;
      case KEY_REFUSED -> KEY_REFUSED;
      case CLIENT_REFUSED -> CLIENT_REFUSED;
      case ENVIRONMENT_UNREACHABLE -> ENVIRONMENT_UNREACHABLE;
      case ENVIRONMENT_REFUSED -> ENVIRONMENT_REFUSED;
    };
  }
}
