package io.keyturn.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.keyturn.local.client.AdminApi;
import io.keyturn.local.home.UserError;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "audit",
    description =
        "Walks the chain of all audit events and says whether one was changed, removed or put in.",
    footer = "Exits with 0 when the chain is whole, else with 1.",
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Users users = Users.current();
    String token = users.token("admin");
    return verify(new AdminApi(users.stack().endpoints().admin(), () -> token), System.out);
  }

  static int verify(AdminApi admin, PrintStream out) {
    JsonNode found;
    try {
      found = admin.auditVerification();
    } catch (IOException e) {
      throw new UserError(
          "admin-service does not verify: " + e.getMessage(),
          "See how it is doing with ./keyturn status.");
    }
    long events = found.path("events").asLong();
    String hash = found.path("hash").asText();
    if (found.path("intact").asBoolean()) {
      out.printf("whole: %d events, the last one's hash is %s%n", events, hash);
      return 0;
    }
    out.printf(
        "broken at event %s: %d events before it are sound, the last one's hash is %s%n",
        found.path("brokenAt").asText(), events, hash);
    return 1;
  }
}
