package io.keyturn.local;

import io.keyturn.local.home.UserError;
import io.keyturn.local.part.ProductionRealm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the realm that Keycloak needs elsewhere than in the local stack. */
@Command(
    name = "realm",
    description = {
      "Prints a Keycloak realm for import, with what both services need of it.",
      "Secrets come from KEYTURN_DIRECTORY_CLIENT_SECRET and KEYTURN_OPERATOR_SECRET."
    },
    mixinStandardHelpOptions = true)
final class RealmCommand implements Callable<Integer> {

  @Option(
      names = "--admin-center",
      required = true,
      description = "where people reach admin-service")
  private String adminCenter;

  @Option(names = "--portal", required = true, description = "where people reach a portal")
  private List<String> portals;

  @Override
  public Integer call() throws IOException {
    System.out.println(
        new ProductionRealm(adminCenter, portals)
            .render(
                secret(System.getenv(), "KEYTURN_DIRECTORY_CLIENT_SECRET"),
                secret(System.getenv(), "KEYTURN_OPERATOR_SECRET")));
    return 0;
  }

  static String secret(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.length() < 20) {
      throw new UserError(
          name + " is not set, or is shorter than 20 characters.",
          "Make one: export " + name + "=$(openssl rand -hex 24)");
    }
    return value;
  }
}
