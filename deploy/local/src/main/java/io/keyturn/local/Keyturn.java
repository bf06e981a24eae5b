package io.keyturn.local;

import io.keyturn.local.home.UserError;
import io.keyturn.local.part.PartFailure;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line {@code ./keyturn}. */
@Command(
    name = "keyturn",
    description =
        "Runs all of Keyturn on this machine: PostgreSQL, Keycloak, an SMTP server and both services.",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      TokenCommand.class,
      AuditCommand.class,
      CheckCommand.class,
      ComposeCommand.class,
      RealmCommand.class,
      PrepareCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "State is kept in .keyturn beside this script, or where KEYTURN_HOME says.",
      "Ports: KEYTURN_PORTAL_PORT (8080), KEYTURN_ADMIN_PORT (8081), KEYTURN_KEYCLOAK_PORT (8180),",
      "KEYTURN_POSTGRES_PORT (15432), KEYTURN_SMTP_PORT (3025), KEYTURN_PORTAL_MANAGEMENT_PORT (9080),",
      "KEYTURN_ADMIN_MANAGEMENT_PORT (9081)."
    },
    mixinStandardHelpOptions = true,
    version = "Keyturn 0.1.0",
    synopsisSubcommandLabel = "COMMAND")
public final class Keyturn {

  /** Held, so that their levels are not collected away with them. */
  private static final Logger LIBRARIES = Logger.getLogger("");

  private static final Logger POSTGRES = Logger.getLogger("io.zonky");

  private Keyturn() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    LIBRARIES.setLevel(Level.SEVERE);
    // It complains of every server that ended by itself; the supervisor tells that better.
    POSTGRES.setLevel(Level.OFF);
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Keyturn())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              command.getErr().println(explain(failure));
              return CommandLine.ExitCode.SOFTWARE;
            });
  }

  private static String explain(Exception failure) {
    if (failure instanceof UserError error) {
      return error.getMessage() + "\n" + error.remedy();
    }
    return failure instanceof PartFailure ? failure.getMessage() : "Failed: " + failure;
  }
}
