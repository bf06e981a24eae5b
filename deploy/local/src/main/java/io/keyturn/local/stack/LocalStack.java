package io.keyturn.local.stack;

import io.keyturn.local.client.AdminApi;
import io.keyturn.local.client.Endpoints;
import io.keyturn.local.client.KeycloakApi;
import io.keyturn.local.client.PortalApi;
import io.keyturn.local.client.TokenSource;
import io.keyturn.local.client.Tokens;
import io.keyturn.local.home.StackHome;
import io.keyturn.local.part.MailFolder;
import io.keyturn.local.part.PartFailure;
import io.keyturn.local.part.ServiceSettings;
import io.keyturn.local.part.SupervisedPart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The whole of Keyturn on this machine: PostgreSQL, Keycloak, an SMTP server, admin-service and the
 * portal contoso.
 *
 * <p>One home is worked on by one stack at a time. After {@link #close()} no process is left; data
 * stays for the next stack. Parts can be stopped, begun again, hurt and multiplied while it runs.
 */
public final class LocalStack implements AutoCloseable {

  /** The portal that every stack has. */
  public static final String PORTAL = StackParts.PORTAL;

  /** Addresses that are subscribed to its environment, each with its language. */
  public static final Map<String, String> SUBSCRIBERS = Seed.SUBSCRIBERS;

  private final StackBase base;
  private final PartSet parts;
  private final Startup startup;
  private final StateWriter state;

  private LocalStack(StackBase base, PartSet parts, Startup startup) {
    this.base = base;
    this.parts = parts;
    this.startup = startup;
    this.state = new StateWriter(base, parts);
  }

  /**
   * Takes hold of the home and ends what a killed supervisor left there; starts nothing yet.
   *
   * @throws io.keyturn.local.home.UserError when another stack works there, a port is taken or
   *     something is not built
   */
  public static LocalStack open(StackOptions options, Progress progress) throws IOException {
    StackBase base = StackBase.acquire(options, progress);
    try {
      PartSet parts = new PartSet(base, Clock.systemUTC(), progress);
      return new LocalStack(base, parts, new Startup(parts, progress));
    } catch (IOException | RuntimeException e) {
      base.close();
      throw e;
    }
  }

  /**
   * Starts everything and returns when it is ready and holds the portal contoso.
   *
   * @throws PartFailure when a part does not come up; what runs by then goes on until {@link
   *     #close()}
   */
  public void start() throws IOException, PartFailure {
    state.begin();
    startup.run(() -> new Seed(admin(asUser("admin")), endpoints()).plant());
    state.ready();
  }

  /** Ends everything, also while it is still starting; harmless when done already. */
  @Override
  public void close() {
    startup.cancel();
    state.stopping();
    parts.stopAll();
    state.end();
    base.close();
  }

  /**
   * A part by its name: postgres, keycloak, mail, admin-service, portal-service or a replica's
   * name.
   */
  public SupervisedPart part(String name) {
    return parts.get(name);
  }

  /** All parts. */
  public List<SupervisedPart> parts() {
    return parts.all();
  }

  /** What a service is started with. */
  public ServiceSettings settings(String service) {
    return parts.settings(service);
  }

  /** Starts one more process of a service, on ports of its own, with these settings changed. */
  public SupervisedPart addReplica(String service, String name, Map<String, String> changes) {
    return parts.addReplica(service, name, changes);
  }

  /** Gives a service other settings, and starts it anew. */
  public SupervisedPart reconfigure(String service, Map<String, String> changes) {
    return parts.reconfigure(service, changes);
  }

  /** Waits until these parts are ready. */
  public void awaitReady(SupervisedPart... awaited) throws PartFailure {
    startup.awaitReady(List.of(awaited));
  }

  public StackHome home() {
    return base.home();
  }

  public Endpoints endpoints() {
    return new Endpoints(base.options().ports());
  }

  /** The received messages, in the order of arrival. */
  public List<Path> mails() throws IOException {
    return new MailFolder(home().mails(), Clock.systemUTC()).messages();
  }

  /** A user's tokens. */
  public TokenSource asUser(String user) {
    Tokens tokens = new Tokens(endpoints());
    return () -> tokens.ofUser(user, base.secrets().credentials().get(user));
  }

  /** admin-service's API, as that caller. */
  public AdminApi admin(TokenSource caller) {
    return new AdminApi(endpoints().admin(), caller);
  }

  public PortalApi portal() {
    return new PortalApi(endpoints());
  }

  /** Keycloak's own view of the portals' applications. */
  public KeycloakApi keycloak() {
    Tokens tokens = new Tokens(endpoints());
    return new KeycloakApi(
        endpoints(),
        () -> tokens.ofClient("keyturn-admin-service", base.secrets().adminServiceClient()));
  }
}
