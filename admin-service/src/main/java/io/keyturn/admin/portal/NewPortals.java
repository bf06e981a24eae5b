package io.keyturn.admin.portal;

import io.keyturn.admin.access.Caller;
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

  NewPortals(EnvironmentStore environments, RenewalOrders orders, Caller caller) {
    this.environments = environments;
    this.orders = orders;
    this.caller = caller;
  }

  /**
   * The portal to register.
   *
   * @throws HttpProblem 403 where the caller may not register it, 400 where its environment is
   *     unknown
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
    return new Portal(id, environment, profile, "portal-" + id, PortalState.PROVISIONING);
  }

  RenewalOrder firstKey(PortalRequest request) {
    return orders.firstKey(request.authenticationKey());
  }
}
