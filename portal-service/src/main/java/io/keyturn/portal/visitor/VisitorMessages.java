package io.keyturn.portal.visitor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why there is no token; all languages stand in {@code messages/visitor….properties}. */
@MessageBundle("visitor")
interface VisitorMessages {

  /** What is wrong and what to do. */
  @Message
  String error(TokenError error);
}
