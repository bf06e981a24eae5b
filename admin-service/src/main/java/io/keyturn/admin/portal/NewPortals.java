package io.keyturn.admin.portal;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.directory.DirectoryConfig;
import io.keyturn.admin.renewal.RenewalOrder;
import io.keyturn.admin.renewal.api.RenewalOrders;
import io.keyturn.common.keytable.EnvironmentStore;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.portal.PortalProfile;
import io.keyturn.common.portal.PortalState;
import io.keyturn.common.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** Turns a request to register into the portal and the order of its first key, if it is sound. */
@ApplicationScoped
class NewPortals {
  private final EnvironmentStore environments;
  private final RenewalOrders orders;
  private final Caller caller;
  private final DirectoryConfig directory;

  NewPortals(
      EnvironmentStore environments,
      RenewalOrders orders,
      Caller caller,
      DirectoryConfig directory) {
    this.environments = environments;
    this.orders = orders;
    this.caller = caller;
    this.directory = directory;
  }

  /**
   * The portal to register.
   *
   * @throws HttpProblem 403 where the caller may not register it or not name its application, 400
   *     where its environment is unknown or the application is admin-service's own
   */
  Portal portal(PortalRequest request) {
    var id = new PortalId(request.id());
    var environment = new EnvironmentId(request.environment());
    if (!caller.grants().manages(id, environment)) {
      throw Problems.of(
          Status.FORBIDDEN,
          "portal-forbidden",
          "You need the role global-admin, or portal-admin for this portal or its environment.");
    }
    if (environments.find(environment).isEmpty()) {
      throw Problems.of(
          Status.BAD_REQUEST,
          "environment-unknown",
          "environment: there is no environment " + environment + "; create it first.");
    }
    var profile = new PortalProfile(request.name(), request.type(), URI.create(request.url()));
    return new Portal(id, environment, profile, clientId(request), PortalState.PROVISIONING);
  }

  /** Who could name any application could take it over: its keys and its end are Keyturn's. */
  private String clientId(PortalRequest request) {
    if (request.clientId() != null && !caller.grants().globalAdmin()) {
      throw Problems.of(
          Status.FORBIDDEN,
          "client-id-forbidden",
          "clientId: you need the role global-admin to name the application; leave it out.");
    }
    var clientId = request.clientId() == null ? "portal-" + request.id() : request.clientId();
    if (clientId.equalsIgnoreCase(directory.clientId())) {
      throw Problems.of(
          Status.BAD_REQUEST,
          "client-id-reserved",
          "clientId: that is admin-service's own application; a portal needs another one.");
    }
    return clientId;
  }

  RenewalOrder firstKey(PortalRequest request) {
    return orders.firstKey(request.authenticationKey());
  }
}
