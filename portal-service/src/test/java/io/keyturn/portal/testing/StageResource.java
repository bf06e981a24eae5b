package io.keyturn.portal.testing;

import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.keyturn.common.testing.FreePorts;
import io.keyturn.common.testing.TestSealing;
import io.keyturn.portal.testing.FakeProvider.Mood;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Sets the stage: database with portal contoso, provider that trusts its key. Tests may run in
 * another class loader, so they direct it by HTTP; see {@link Stage}.
 */
public class StageResource implements QuarkusTestResourceLifecycleManager {
  /** With a slash that is too many. */
  public static final String ADMIN_CENTER = "https://admin.example/center/";

  /** Argument: how the provider behaves from the beginning. */
  public static final String MOOD = "mood";

  private Mood mood = Mood.FINE;
  private StoppablePostgres postgres;
  private FakeProvider provider;
  private HttpServer direction;

  @Override
  public void init(Map<String, String> arguments) {
    mood = Mood.valueOf(arguments.getOrDefault(MOOD, mood.name()));
  }

  @Override
  public Map<String, String> start() {
    var sealing = TestSealing.entry(1);
    provider = new FakeProvider();
    provider.set(mood);
    postgres = new StoppablePostgres().start().migrate();
    try (var database = postgres.connect()) {
      var seed = new Seed(database, sealing);
      seed.portal(Seed.CONTOSO, "READY", provider.environment());
      var key = seed.activeKey(Seed.CONTOSO).certificate();
      provider.trust(new RSAKey.Builder(key.publicKey()).keyID(key.kid()).build());
      direction = direction();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    int management = FreePorts.next();
    var settings = new HashMap<String, String>();
    settings.put("keyturn.database.url", postgres.url());
    settings.put("keyturn.database.username", StoppablePostgres.USER);
    settings.put("keyturn.database.password", StoppablePostgres.USER);
    settings.put("quarkus.datasource.jdbc.acquisition-timeout", "60S");
    settings.put("keyturn.sealing.keys", sealing);
    settings.put("keyturn.identity-provider.issuer", provider.issuer());
    settings.put("keyturn.portal.id", Seed.CONTOSO.value());
    // Only announcements can make a change seen within a test.
    settings.put("keyturn.publication.poll", "PT1H");
    settings.put("keyturn.connection.check", "PT0.2S");
    settings.put("keyturn.instance.heartbeat", "PT1S");
    // Both or neither: mixed with a random port, the meters of the two servers clash at start.
    int port = FreePorts.next();
    settings.put("quarkus.http.test-port", String.valueOf(port));
    settings.put("keyturn.sign-in.base", "http://localhost:" + port);
    settings.put("keyturn.about.admin-center", ADMIN_CENTER);
    settings.put("quarkus.management.test-port", String.valueOf(management));
    settings.put("test.management", "http://localhost:" + management);
    settings.put("test.provider-key", provider.signingKey().toJSONString());
    settings.put("test.direction", "http://localhost:" + direction.getAddress().getPort());
    return settings;
  }

  private HttpServer direction() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::direct);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void direct(HttpExchange exchange) throws IOException {
    var argument = new String(exchange.getRequestBody().readAllBytes());
    var answer = "";
    switch (exchange.getRequestURI().getPath()) {
      case "/database/stop" -> postgres.stop();
      case "/database/start" -> postgres.start();
      case "/provider/mood" -> provider.set(Mood.valueOf(argument));
      case "/provider/forget" -> provider.forgetTokens();
      case "/provider/tokens" -> answer = String.valueOf(provider.tokenCount());
      case "/provider/secrets" -> answer = String.join(" ", provider.secrets());
      default -> throw new IllegalArgumentException(exchange.getRequestURI().getPath());
    }
    FakeProvider.answer(exchange, 200, answer + " ");
  }

  @Override
  public void stop() {
    direction.stop(0);
    provider.close();
    postgres.close();
  }
}
