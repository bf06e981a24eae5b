import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Exits with 0 where the service in this container is alive, else with 1. Images of a JRE have no
 * curl, and some have no shell.
 */
final class HealthCheck {
  private static final int PATIENCE = 3_000;

  private HealthCheck() {}

  /** The only argument is the management port. */
  public static void main(String[] arguments) throws IOException {
    var address = URI.create("http://127.0.0.1:" + arguments[0] + "/q/health/live");
    var connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(PATIENCE);
    connection.setReadTimeout(PATIENCE);
    System.exit(connection.getResponseCode() == 200 ? 0 : 1);
  }
}
