package io.keyturn.local;

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
    System.out.println(Users.current().token(user));
    return 0;
  }
}
