package io.keyturn.portal.visitor;

import java.util.Map;

/**
 * Somebody who has signed in to the portal.
 *
 * @param subject the identity provider's name for the visitor, which never changes
 * @param claims all that the identity provider says of the visitor
 */
record Visitor(String subject, Map<String, Object> claims) {

  @Override
  public String toString() {
    return "Visitor[" + subject + "]";
  }
}
