package io.keyturn.local;

import io.keyturn.local.client.Tokens;
import io.keyturn.local.home.SecretFile;
import io.keyturn.local.home.UserError;
import io.keyturn.local.stack.RunningStack;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "token",
    description = "Prints a bearer token of a user, valid for five minutes, and nothing else.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

  @Parameters(paramLabel = "USER", description = "admin, owner, visitor or outsider")
  private String user;

  @Override
  public Integer call() throws IOException {
    RunningStack stack =
        RunningStack.find(Settings.current().home())
            .orElseThrow(
                () ->
                    new UserError(
                        "The stack is not running.", "Start it with ./keyturn up --detach."));
    SecretFile credentials = SecretFile.load(stack.home().credentials());
    if (!credentials.names().contains(user)) {
      throw new UserError(
          "There is no user named " + user + ".",
          "Users: " + String.join(", ", credentials.names()) + ".");
    }
    System.out.println(token(stack, credentials));
    return 0;
  }

  private String token(RunningStack stack, SecretFile credentials) {
    try {
      return new Tokens(stack.endpoints()).ofUser(user, credentials.get(user));
    } catch (IOException e) {
      throw new UserError(
          "Keycloak gives no token: " + e.getMessage(),
          "See how it is doing with ./keyturn status.");
    }
  }
}
