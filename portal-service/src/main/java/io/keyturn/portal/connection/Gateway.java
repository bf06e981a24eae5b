package io.keyturn.portal.connection;

import io.keyturn.common.connection.BearerToken;
import io.keyturn.common.connection.ConnectionException;

/** The two calls a connection is made of. Both block, keep nothing, and may be repeated. */
interface Gateway {

  /**
   * A token of the portal's application, got with the key this process signs with.
   *
   * @throws ConnectionException where the identity provider gave none
   */
  BearerToken token() throws ConnectionException;

  /**
   * Calls the environment.
   *
   * @throws ConnectionException where it did not accept the token or did not answer
   */
  void call(BearerToken token) throws ConnectionException;
}
