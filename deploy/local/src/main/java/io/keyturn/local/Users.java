package io.keyturn.local;

import io.keyturn.local.client.Tokens;
import io.keyturn.local.home.SecretFile;
import io.keyturn.local.home.UserError;
import io.keyturn.local.stack.RunningStack;
import java.io.IOException;

/** The users of the stack that runs, for commands that act as one of them. */
record Users(RunningStack stack, SecretFile credentials) {

  /**
   * Those of the stack in the present home.
   *
   * @throws UserError when none is running
   */
  static Users current() throws IOException {
    RunningStack stack =
        RunningStack.find(Settings.current().home())
            .orElseThrow(
                () ->
                    new UserError(
                        "The stack is not running.", "Start it with ./keyturn up --detach."));
    return new Users(stack, SecretFile.load(stack.home().credentials()));
  }

  /**
   * A bearer token.
   *
   * @throws UserError when there is no such user, or no token
   */
  String token(String user) {
    if (!credentials.names().contains(user)) {
      throw new UserError(
          "There is no user named " + user + ".",
          "Users: " + String.join(", ", credentials.names()) + ".");
    }
    try {
      return new Tokens(stack.endpoints()).ofUser(user, credentials.get(user));
    } catch (IOException e) {
      throw new UserError(
          "Keycloak gives no token: " + e.getMessage(),
          "See how it is doing with ./keyturn status.");
    }
  }
}
