package io.keyturn.local.client;

import java.io.IOException;

/** Hands out a token that is valid now. */
@FunctionalInterface
public interface TokenSource {

  /**
   * A token; null stands for none.
   *
   * @throws IOException when the identity provider gives none
   */
  String token() throws IOException;
}
