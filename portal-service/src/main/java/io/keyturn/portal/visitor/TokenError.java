package io.keyturn.portal.visitor;

/**
 * Why there is no token. Ids below 0100 are those that chat products know already; the others are
 * Keyturn's own.
 */
enum TokenError {
  CLIENT_UNKNOWN("PortalSTS0001", 400),
  RESPONSE_TYPE("PortalSTS0007", 400),
  NO_KEY("PortalSTS0018", 503),
  REDIRECT_URI("PortalSTS0101", 400),
  STATE("PortalSTS0102", 400),
  NONCE("PortalSTS0103", 400),
  REPEATED("PortalSTS0104", 400),
  NOT_SIGNED_IN("PortalSTS0105", 401),
  FOREIGN("PortalSTS0106", 403),
  TOO_MANY("PortalSTS0107", 429);

  private final String id;
  private final int status;

  TokenError(String id, int status) {
    this.id = id;
    this.status = status;
  }

  String id() {
    return id;
  }

  /** Of the answer (RFC 9110 §15). */
  int status() {
    return status;
  }
}
