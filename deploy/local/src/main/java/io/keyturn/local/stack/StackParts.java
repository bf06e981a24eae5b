package io.keyturn.local.stack;

import io.keyturn.local.client.Endpoints;
import io.keyturn.local.home.Port;
import io.keyturn.local.home.StackHome;
import io.keyturn.local.part.KeycloakPart;
import io.keyturn.local.part.KeycloakSettings;
import io.keyturn.local.part.MailFolder;
import io.keyturn.local.part.MailPart;
import io.keyturn.local.part.Part;
import io.keyturn.local.part.PostgresDatabase;
import io.keyturn.local.part.PostgresPart;
import io.keyturn.local.part.RealmTemplate;
import io.keyturn.local.part.ServiceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the parts of a stack, each with the addresses and secrets it needs to know. */
final class StackParts {

  /** The portal that every local stack has. */
  static final String PORTAL = "contoso";

  private final StackHome home;
  private final StackOptions options;
  private final StackSecrets secrets;
  private final Endpoints endpoints;

  StackParts(StackHome home, StackOptions options, StackSecrets secrets) {
    this.home = home;
    this.options = options;
    this.secrets = secrets;
    this.endpoints = new Endpoints(options.ports());
  }

  Part mail(Clock clock) {
    return new MailPart(port(Port.SMTP), new MailFolder(home.mails(), clock), log("mail"));
  }

  Part postgres() {
    List<PostgresDatabase> databases =
        List.of(
            new PostgresDatabase("keyturn", secrets.keyturnDatabase()),
            new PostgresDatabase("keycloak", secrets.keycloakDatabase()));
    return new PostgresPart(home, port(Port.POSTGRES), secrets.postgres(), databases);
  }

  Part keycloak() throws IOException {
    Installation installation = options.installation();
    KeycloakSettings settings =
        new KeycloakSettings(
            installation.keycloakZip(),
            home.root().resolve("keycloak-" + installation.keycloakVersion()),
            port(Port.KEYCLOAK),
            new KeycloakSettings.Realm(Endpoints.REALM, RealmTemplate.shipped().render(ofRealm())),
            new KeycloakSettings.KeycloakDatabase(
                port(Port.POSTGRES), secrets.keycloakDatabase(), secrets.keycloakAdministrator()));
    return new KeycloakPart(settings, log("keycloak"));
  }

  ServiceSettings adminService() {
    Map<String, String> environment = shared();
    environment.put("KEYTURN_DIRECTORY_CLIENT_SECRET", secrets.adminServiceClient());
    environment.put("KEYTURN_MAIL_HOST", "127.0.0.1");
    environment.put("KEYTURN_MAIL_PORT", Integer.toString(port(Port.SMTP)));
    environment.put("KEYTURN_MAIL_FROM", "keyturn@contoso.example");
    environment.put("KEYTURN_ADMIN_PUBLIC_URL", endpoints.admin());
    environment.put("KEYTURN_SUBSCRIPTION_DOMAINS", "contoso.example");
    environment.putAll(options.environment());
    return new ServiceSettings(
        "admin-service",
        options.installation().adminService(),
        options.installation().jvmOptions(),
        port(Port.ADMIN),
        port(Port.ADMIN_MANAGEMENT),
        environment);
  }

  ServiceSettings portalService() {
    Map<String, String> environment = shared();
    environment.put("KEYTURN_PORTAL_ID", PORTAL);
    environment.put("KEYTURN_SIGN_IN_BASE", endpoints.portal());
    environment.put("KEYTURN_ABOUT_ADMIN_CENTER", endpoints.admin());
    environment.putAll(options.environment());
    return new ServiceSettings(
        "portal-service",
        options.installation().portalService(),
        options.installation().jvmOptions(),
        port(Port.PORTAL),
        port(Port.PORTAL_MANAGEMENT),
        environment);
  }

  Path log(String part) {
    return home.logs().resolve(part + ".log");
  }

  private Map<String, String> shared() {
    Map<String, String> environment = new HashMap<>();
    environment.put(
        "KEYTURN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + port(Port.POSTGRES) + "/keyturn");
    environment.put("KEYTURN_DATABASE_USERNAME", "keyturn");
    environment.put("KEYTURN_DATABASE_PASSWORD", secrets.keyturnDatabase());
    environment.put("KEYTURN_IDENTITY_PROVIDER_ISSUER", endpoints.issuer());
    environment.put("KEYTURN_SEALING_FILE", home.sealingKeys().toString());
    // Everything here is bound to loopback; tests shorten times that must be long elsewhere.
    environment.put("KEYTURN_STARTUP_UNSAFE_SETTINGS", "allowed");
    return environment;
  }

  private Map<String, String> ofRealm() {
    Map<String, String> values = new HashMap<>(secrets.ofRealm());
    values.put("admin-url", endpoints.admin());
    values.put("portal-url", endpoints.portal());
    return values;
  }

  private int port(Port port) {
    return options.ports().get(port);
  }
}
