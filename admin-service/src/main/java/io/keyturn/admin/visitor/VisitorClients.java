package io.keyturn.admin.visitor;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.CallerAudit;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.keytable.VisitorClientStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.visitor.VisitorClient;
import io.keyturn.common.visitor.VisitorClientId;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.stream.Collectors;

/** Changes clients, with an audit event each. Whether the caller may is decided before. */
@ApplicationScoped
@Transactional
class VisitorClients {
  /** The portal keeps all of them in memory. */
  static final int MOST = 50;

  private final VisitorClientStore store;
  private final PortalStore portals;
  private final AllowedClaims allowed;
  private final Caller caller;
  private final CallerAudit audit;

  VisitorClients(
      VisitorClientStore store,
      PortalStore portals,
      AllowedClaims allowed,
      Caller caller,
      CallerAudit audit) {
    this.store = store;
    this.portals = portals;
    this.allowed = allowed;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * Adds a client.
   *
   * @throws HttpProblem 400 for claims that are not allowed; 409 where the id is taken or there are
   *     too many
   */
  void add(PortalId portal, VisitorClient client) {
    checkClaims(client);
    // One at a time, so that the number cannot be overtaken.
    portals.lock(portal);
    if (store.all(portal).size() >= MOST) {
      throw Problems.of(
          Status.CONFLICT,
          "visitor-clients-full",
          "The portal has " + MOST + " visitor clients: remove one that nobody needs.");
    }
    if (!store.add(portal, client, caller.name())) {
      throw Problems.of(
          Status.CONFLICT,
          "visitor-client-exists",
          "clientId: the portal has a client with this id; change that one, or give another id.");
    }
    note(portal, client.id(), "added: " + facts(client));
  }

  /**
   * Replaces all that is known of a client but its id.
   *
   * @throws HttpProblem 400 for claims that are not allowed; 404
   */
  void replace(PortalId portal, VisitorClient client) {
    checkClaims(client);
    if (!store.replace(portal, client)) {
      throw unknown();
    }
    note(portal, client.id(), "changed: " + facts(client));
  }

  /**
   * Removes a client; tokens it has stay valid until they expire.
   *
   * @throws HttpProblem 404
   */
  void remove(PortalId portal, VisitorClientId client) {
    if (!store.remove(portal, client)) {
      throw unknown();
    }
    note(portal, client, "removed");
  }

  static HttpProblem unknown() {
    return Problems.of(
        Status.NOT_FOUND,
        "visitor-client-unknown",
        "The portal has no visitor client with this id; check the list.");
  }

  private void checkClaims(VisitorClient client) {
    allowed
        .objection(client.claims())
        .ifPresent(
            objection -> {
              throw Problems.of(Status.BAD_REQUEST, "claim-not-allowed", objection);
            });
  }

  /** Who may get tokens from now on; paths and queries are left out, they are long. */
  private static String facts(VisitorClient client) {
    var places =
        client.redirectUris().stream()
            .map(uri -> TrustedPlace.origin(URI.create(uri)))
            .distinct()
            .collect(Collectors.joining(", "));
    return "sent to %s; asked for by %s; claims %s; %d s"
        .formatted(places, client.origins(), client.claims(), client.lifetime().toSeconds());
  }

  /** Last, because its lock lets one transaction in at a time. */
  private void note(PortalId portal, VisitorClientId client, String what) {
    audit.note(AuditAction.VISITOR_CLIENT_CHANGED, portal, "visitor client " + client + " " + what);
  }
}
