package io.keyturn.portal.visitor;

import java.time.Duration;

/**
 * A token that was made for a visitor.
 *
 * @param text compact serialisation (RFC 7515 §3.1)
 */
record VisitorToken(String text, Duration lifetime) {

  @Override
  public String toString() {
    return "VisitorToken[" + lifetime + "]";
  }
}
